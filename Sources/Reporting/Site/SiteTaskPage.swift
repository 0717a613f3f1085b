import PlanModel

/// One task: the same document that `show` prints, with links to what it belongs to.
struct SiteTaskPage {
  let language: Language
  let asOf: CivilDate
  let task: SiteTask
  let noticeTitle: String
  /// The parts of its document, the same in both languages.
  let blocks: [ReportBlock]

  func make() -> SiteFile {
    let page = SitePage(
      language: language, asOf: asOf, path: task.path,
      title: "\(task.state.number) \(SiteLists.heading(task.state))")
    return page.make { out in
      let lists = SiteLists(language: language, page: page)
      out.tags("<p class=\"links\">")
      out.link(to: page.link(SitePaths.notice(task.state.notice)), noticeTitle)
      out.tags(" · ")
      if let domain = task.state.domain {
        out.link(to: page.link(SitePaths.domain(domain)), domain)
        out.tags(" · ")
      }
      lists.departments(task.state.lead + task.state.support, &out)
      out.tags("</p>\n")
      HTMLRenderer.write(blocks, language, to: &out)
    }
  }
}
