import PlanModel

/// One task: the same document that `show` prints, with links to what it belongs to.
struct SiteTaskPage {
  let language: Language
  let specification: ReportSpecification
  let task: SiteTask
  let detail: TaskDetail

  func make() throws -> SiteFile {
    let page = SitePage(
      language: language, asOf: specification.asOf, path: task.path,
      title: "\(task.state.number) \(SiteLists.heading(task.state))")
    let body = try HTMLRenderer.part(TaskDetailReport.document(detail, specification).blocks, language)
    return page.make { out in
      let lists = SiteLists(language: language, page: page)
      out.tags("<p class=\"links\">")
      out.link(to: page.link(SitePaths.notice(task.state.notice)), detail.noticeTitle)
      out.tags(" · ")
      if let domain = task.state.domain {
        out.link(to: page.link(SitePaths.domain(domain)), domain)
        out.tags(" · ")
      }
      lists.departments(task.state.lead + task.state.support, &out)
      out.tags("</p>\n")
      out.rendered(body)
    }
  }
}
