// A notice in each layout that is read: for the reading speed of each. Needs `fail` and `departments` of bench.c.
static const char *works[] = {"老旧小区综合改造", "滨河绿道二期工程", "智慧停车平台", "社区养老服务中心", "农贸市场标准化建设",
                              "中小学校舍维修", "主干道路整修", "产业园区配套设施", "污水管网改造"};
static const char *deadlines[] = {"6月底前", "年底前", "9月30日前", "三季度末", "全年", "长期坚持", "年内"};

static FILE *open_layout(const char *folder, const char *name, const char *title) {
  char path[4096];
  snprintf(path, sizeof path, "%s/%s.txt", folder, name);
  FILE *out = fopen(path, "w");
  if (!out) fail(path, strerror(errno));
  fprintf(out, "清江市云溪区人民政府关于印发%s的通知\n\n清府发〔2026〕5号\n\n各部门:\n\n现将%s印发给你们。\n\n清江市云溪区人民政府\n\n"
               "2026年1月20日\n\n附件\n\n%s\n\n", title, title, title);
  return out;
}

static void sentences(FILE *out, int task, int count) {
  for (int i = 0; i < count; i++)
    fprintf(out, "推进%s,完成投资%d万元,新增停车泊位%d个,做好现场管理和资料归档。", works[(task * 7 + i) % 9], task % 900 * 100 + i,
            task * 13 % 9000);
}

// A table's row; cells are apart by `mark`, rows by `end`.
static void row(FILE *out, int task, int is_annual, const char *mark, const char *end) {
  fprintf(out, "%d%s%s%d号%s", task, mark, works[task % 9], task, mark);
  sentences(out, task, 2);
  for (int q = 1; is_annual && q <= 4; q++) fprintf(out, "%s完成年度目标的%d%%,完成投资%d万元", mark, q * 25, task % 500 * q);
  fprintf(out, "%s%s%s%s、%s", mark, departments[task % 12], mark, departments[task * 5 % 12], departments[(task * 7 + 3) % 12]);
  if (!is_annual) fprintf(out, "%s%s", mark, deadlines[task % 7]);
  fputs(end, out);
}

static void item(FILE *out, int task, const char *form) {
  if (task % 30 == 1) fprintf(out, "%s、领域%d\n\n", task / 30 % 2 ? "二" : "一", task / 30 + 1);
  fprintf(out, "%d.推进%s。", (task - 1) % 30 + 1, works[task % 9]);
  const char *lead = departments[task % 12], *support = departments[task * 5 % 12], *day = deadlines[task % 7];
  if (!strcmp(form, "short")) fprintf(out, "\n牵头单位:%s\n责任单位:%s\n完成时限:%s\n", lead, support, day);
  else sentences(out, task, 3);
  if (!strcmp(form, "labels")) fprintf(out, "\n牵头单位:%s\n责任单位:%s\n完成时限:%s\n\n", lead, support, day);
  else if (!strcmp(form, "brackets")) fprintf(out, "(牵头单位:%s;责任单位:%s;完成时限:%s)\n\n", lead, support, day);
  else if (!strcmp(form, "verbs")) fprintf(out, "由%s牵头,%s配合。\n\n", lead, support);
  else if (!strcmp(form, "points")) fprintf(out, "\n\n");
}

static void layouts(const char *folder, long bytes) {
  const char *annual = "2026年重点工作目标", *list = "2026年重点任务责任清单";
  const char *annual_heads[] = {"序号", "重要项目", "目标任务", "第一季度", "第二季度", "第三季度", "第四季度", "牵头单位", "配合单位"};
  const char *list_heads[] = {"序号", "重点任务", "工作内容", "牵头单位", "责任单位", "完成时限"};
  struct { const char *name; int is_annual; const char *mark, *end; } tables[] = {
    {"annual-blank-lines", 1, "\n\n", "\n\n"}, {"annual-cell-a-line", 1, "\n", "\n"}, {"annual-pipes", 1, "|", "\n"},
    {"list-blank-lines", 0, "\n\n", "\n\n"}, {"list-pipes", 0, "|", "\n"}, {"list-tabs", 0, "\t", "\n"}};
  for (int t = 0; t < 6; t++) {
    FILE *out = open_layout(folder, tables[t].name, tables[t].is_annual ? annual : list);
    for (int i = 0; i < (tables[t].is_annual ? 9 : 6); i++)
      fprintf(out, "%s%s", i ? tables[t].mark : "", tables[t].is_annual ? annual_heads[i] : list_heads[i]);
    fputs(tables[t].end, out);
    for (int task = 1; ftell(out) < bytes; task++) row(out, task, tables[t].is_annual, tables[t].mark, tables[t].end);
    if (fclose(out) != 0) fail(tables[t].name, strerror(errno));
  }
  const char *forms[] = {"labels", "short", "brackets", "verbs", "points"};
  for (int f = 0; f < 5; f++) {
    char name[32];
    snprintf(name, sizeof name, "prose-%s", forms[f]);
    FILE *out = open_layout(folder, name, f == 4 ? "2026年第二季度工作要点" : list);
    for (int task = 1; ftell(out) < bytes; task++) item(out, task, forms[f]);
    if (fclose(out) != 0) fail(name, strerror(errno));
  }
  char path[4096];
  snprintf(path, sizeof path, "%s/report.txt", folder);
  FILE *out = fopen(path, "w");
  if (!out) fail(path, strerror(errno));
  fprintf(out, "清江市云溪区人民政府\n\n2026年上半年工作总结和下半年工作计划\n\n");
  for (int part = 0; part < 2; part++) {
    fprintf(out, "%s\n\n", part ? "二、下半年工作计划" : "一、上半年工作完成情况");
    for (int task = 1; ftell(out) < bytes / 2 * (part + 1); task++) {
      fprintf(out, "%d.%s。", task, works[task % 9]);
      if (part) sentences(out, task, 3);
      else for (int i = 0; i < 3; i++) fprintf(out, "实现投资%d亿元,增长%d.%d%%,完成年度计划的%d.2%%。", task % 90 + i, task % 20, i, task % 50 + 30);
      fputs("\n\n", out);
    }
  }
  if (fclose(out) != 0) fail(path, strerror(errno));
}
