/// The two files that every page shares. They hold no data, so they change only with the program.
enum SiteAssets {
  /// The style of printed reports, and what only the site has.
  static let style =
    HTMLStyle.rules + """
      body { padding: 0 1.5em 3em; }
      header { border-bottom: 2px solid #a40000; margin-bottom: 1em; padding: .75em 0; display: flex; flex-wrap: wrap; gap: .25em 1.25em; }
      a { color: #0b4a8f; }
      .links, .links + p { text-indent: 0; }
      .scroll { overflow-x: auto; }
      .tiles { display: flex; flex-wrap: wrap; gap: .75em; padding: 0; list-style: none; }
      .tiles li { border: 1px solid var(--line); padding: .4em .9em; min-width: 8em; }
      .tiles b { display: block; font-size: 1.6em; line-height: 1.2; }
      .filter { display: flex; gap: .75em; flex-wrap: wrap; margin: .75em 0; } .filter[hidden] { display: none; }
      .filter input, .filter select { font: inherit; padding: .25em .5em; }
      @page { size: A4 landscape; margin: 15mm 12mm 16mm;
        @bottom-center { content: counter(page) " / " counter(pages); font-size: 9pt; } }
      @media print { header a, .filter { display: none; } }

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
