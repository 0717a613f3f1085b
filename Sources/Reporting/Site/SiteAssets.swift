/// The two files that every page shares. They hold no data, so they change only with the program.
enum SiteAssets {
  /// Lights are told apart by shape and word as well as by colour; the colours keep 4.5:1 on white.
  static let style = """
    :root { color-scheme: light; --ink: #1c1f23; --line: #c9ced6; --red: #b3261e; --yellow: #8a5a00; --green: #1b6b3a; --grey: #5a6068; }
    * { box-sizing: border-box; }
    body { margin: 0 auto; max-width: 78rem; padding: 0 1rem 3rem; color: var(--ink); background: #fff;
      font: 16px/1.6 "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", "Source Han Sans SC", sans-serif; }
    header { border-bottom: 2px solid var(--red); margin-bottom: 1rem; padding: .75rem 0; display: flex; flex-wrap: wrap; gap: .25rem 1.25rem; align-items: baseline; }
    header strong { font-size: 1.15rem; }
    h1 { font-size: 1.5rem; line-height: 1.35; margin: .5rem 0; }
    h2 { font-size: 1.15rem; margin: 1.75rem 0 .5rem; }
    a { color: #0b57a4; }
    table { border-collapse: collapse; width: 100%; font-size: .92rem; }
    th, td { border: 1px solid var(--line); padding: .3rem .5rem; text-align: left; vertical-align: top; }
    th { background: #f2f4f7; white-space: nowrap; }
    td.n, th.n { text-align: right; white-space: nowrap; font-variant-numeric: tabular-nums; }
    .scroll { overflow-x: auto; }
    .light { white-space: nowrap; font-weight: 600; }
    .red { color: var(--red); } .yellow { color: var(--yellow); } .green { color: var(--green); } .grey { color: var(--grey); }
    .tiles { display: flex; flex-wrap: wrap; gap: .75rem; padding: 0; list-style: none; }
    .tiles li { border: 1px solid var(--line); border-left-width: 6px; padding: .4rem .9rem; min-width: 8rem; }
    .tiles b { display: block; font-size: 1.6rem; line-height: 1.2; }
    .tiles .red { border-left-color: var(--red); } .tiles .yellow { border-left-color: var(--yellow); }
    .tiles .green { border-left-color: var(--green); } .tiles .grey { border-left-color: var(--grey); }
    dl { display: grid; grid-template-columns: max-content 1fr; gap: .15rem 1rem; } dt { color: var(--grey); } dd { margin: 0; }
    .filter { display: flex; gap: .75rem; flex-wrap: wrap; margin: .75rem 0; } .filter[hidden] { display: none; }
    .filter input, .filter select { font: inherit; padding: .25rem .5rem; }
    svg { max-width: 100%; height: auto; } svg text { font-size: 13px; fill: var(--ink); }
    svg .axis { stroke: var(--line); } svg .due { fill: #9aa5b4; } svg .actual { fill: #0b57a4; }
    svg .h0 { fill: #f2f4f7; } svg .h1 { fill: #f6d5d2; } svg .h2 { fill: #f7e6c4; } svg .h3 { fill: #d5ebdc; }
    @page { size: A4 landscape; margin: 15mm; }
    @media print { header a, .filter { display: none; } thead { display: table-header-group; } tr, svg { break-inside: avoid; } }

    """

  /// Filters the rows of the page's list by text and by status. The page is whole without it.
  static let script = """
    "use strict";
    (function () {
      var form = document.querySelector(".filter");
      var table = document.querySelector("table[data-list]");
      if (!form || !table) { return; }
      var words = form.querySelector("input"), status = form.querySelector("select"), count = form.querySelector("output");
      var rows = Array.prototype.slice.call(table.tBodies[0].rows);
      var texts = rows.map(function (row) { return row.textContent.toLowerCase(); });
      function apply() {
        var wanted = words.value.toLowerCase().split(/\\s+/).filter(Boolean), shown = 0;
        rows.forEach(function (row, index) {
          var fits = (!status.value || row.getAttribute("data-status") === status.value) &&
            wanted.every(function (word) { return texts[index].indexOf(word) >= 0; });
          row.hidden = !fits;
          if (fits) { shown += 1; }
        });
        count.textContent = shown + " / " + rows.length;
      }
      form.hidden = false;
      words.addEventListener("input", apply);
      status.addEventListener("change", apply);
      apply();
    })();

    """
}
