/// One scalar for one scalar: full-width ASCII to ASCII, every blank to a space, variants of brackets and of zero to one
/// form, and the traditional characters of the vocabulary to the simplified ones. The printed text is never changed.
enum Folding {
  static func fold(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    scalar.value < 0x7F && scalar.value > 0x20 ? scalar : folded(scalar, in: table)
  }

  /// Copies the scalars to `place` and their folded forms to `width` behind it.
  /// - Returns: what kinds of scalars they are.
  static func fold(
    _ printed: [Unicode.Scalar], into both: UnsafeMutableBufferPointer<Unicode.Scalar>, at place: Int, width: Int
  ) -> Marks {
    let table = table
    var marks: UInt32 = 0
    for (offset, scalar) in printed.enumerated() {
      let entry = entry(scalar, in: table)
      both[place + offset] = scalar
      both[width + place + offset] = entry.folded
      marks |= entry.marks
    }
    return Marks(rawValue: marks)
  }

  /// The table, for loops that fold scalar by scalar.
  static var entries: [UInt32] { table }

  /// The folded form of a scalar, and the mark of its kind.
  @inline(__always)
  static func entry(_ scalar: Unicode.Scalar, in table: [UInt32]) -> (folded: Unicode.Scalar, marks: UInt32) {
    guard scalar.value < 0x10000 else { return (scalar, 0) }
    let entry = table[Int(scalar.value)]
    return (Unicode.Scalar(entry & 0xFFFF) ?? scalar, entry >> 16)
  }

  @inline(__always)
  private static func folded(_ scalar: Unicode.Scalar, in table: [UInt32]) -> Unicode.Scalar {
    entry(scalar, in: table).folded
  }

  /// By scalar of the basic plane: its folded form below, the mark of its kind above.
  private static let table: [UInt32] = {
    var table = Array(UInt32(0)...0xFFFF)
    var traditional: Int?
    for scalar in pairs.unicodeScalars {
      if let place = traditional {
        table[place] = scalar.value
        traditional = nil
      } else {
        traditional = Int(scalar.value)
      }
    }
    let variants: [ClosedRange<UInt32>] = [
      0x00...0xA0, 0x2000...0x206F, 0x2212...0x2212, 0x2236...0x2236, 0x2500...0x2501, 0x25CB...0x25EF, 0x3000...0x3015,
      0xFE30...0xFE6F, 0xFEFF...0xFEFF, 0xFF01...0xFF64,
    ]
    for value in variants.joined() {
      if let scalar = Unicode.Scalar(value) { table[Int(value)] = variant(of: scalar).value }
    }
    let kinds = Marks.byScalar
    for value in table.indices {
      // The kinds' scalars have few low bits in common with others: most are turned away at once.
      if let marks = kinds[Int(table[value] & 0xFFF)].first(where: { $0.scalar == table[value] })?.marks {
        table[value] |= marks.rawValue << 16
      }
    }
    return table
  }()

  /// Everything but ideographs.
  private static func variant(of scalar: Unicode.Scalar) -> Unicode.Scalar {
    switch scalar.value {
    case 0x21...0x7E: return scalar
    case 0x00...0x20, 0x7F...0xA0, 0x2000...0x200F, 0x2028...0x202F, 0x205F, 0x2060, 0x3000, 0xFEFF: return " "
    case 0xFF01...0xFF5E: return Unicode.Scalar(scalar.value - 0xFEE0) ?? scalar
    case 0x25CB, 0x25EF, 0x3007: return "〇"
    case 0x2010...0x2015, 0x2212, 0x2500, 0x2501, 0xFE63: return "-"
    case 0xFE5D, 0x3014, 0xFE39: return "〔"
    case 0xFE5E, 0x3015, 0xFE3A: return "〕"
    case 0x3010: return "["
    case 0x3011: return "]"
    case 0xFF64, 0xFE51: return "、"
    case 0xFE50: return ","
    case 0xFE52: return "."
    case 0xFE54: return ";"
    case 0x2236, 0xFE30, 0xFE55: return ":"
    case 0xFE59: return "("
    case 0xFE5A: return ")"
    case 0xFE6A: return "%"
    case 0xFF61: return "。"
    default: return scalar
    }
  }

  /// Traditional and simplified, by turns.
  private static let pairs =
    "並并來来個个備备僑侨價价億亿優优內内兩两別别則则創创劃划劉刘動动務务勞劳區区協协參三員员啟启喪丧單单嘗尝噸吨嚴严"
    + "囑嘱國国園园圖图團团執执堅坚報报場场塊块墊垫壓压壞坏壯壮壹一奪夺奮奋娛娱婦妇孫孙學学實实寧宁審审寫写寬宽寶宝"
    + "將将專专對对導导屆届層层屬属岡冈島岛崗岗嶺岭幣币幫帮幹干幾几廟庙廠厂廢废廣广廳厅張张強强彈弹後后徑径從从復复"
    + "徵征態态憂忧憲宪應应懷怀戰战戲戏戶户換换撥拨擇择擊击擔担據据擬拟擴扩攝摄敗败敵敌數数斷断於于時时晉晋暢畅曉晓"
    + "書书會会東东條条棄弃楊杨業业極极構构樂乐樓楼標标樣样樹树橋桥機机橫横檔档檢检櫃柜權权歐欧歡欢歲岁歷历歸归殘残"
    + "殺杀毀毁氣气決决沒没況况洩泄涼凉淨净減减測测湯汤準准溝沟滅灭滬沪滿满漁渔漢汉漲涨漸渐澀涩澇涝澤泽濟济濫滥濱滨"
    + "灘滩灣湾災灾為为無无煙烟熱热燈灯營营爐炉爭争牆墙牽牵獎奖獨独獲获獻献現现瑪玛環环產产畝亩畫划匯汇異异當当療疗癥症"
    + "發发盡尽監监盤盘礦矿禦御禮礼稅税種种稱称積积穩稳窮穷竄窜競竞筆笔筍笋節节範范築筑篩筛簡简簽签糧粮紀纪約约級级"
    + "紡纺細细紹绍終终組组結结絕绝絡络給给統统經经綜综綠绿維维綱纲網网緊紧線线緝缉編编緩缓練练縣县縮缩縱纵總总績绩"
    + "織织繪绘繼继續续罰罚罷罢羅罗義义習习聖圣聞闻聯联聲声職职肅肃肆四脫脱腦脑膚肤臟脏臨临臺台與与舉举舊旧莊庄華华"
    + "萬万薦荐藝艺藥药蘇苏蘭兰處处號号虧亏蟲虫術术衛卫衝冲補补裝装製制複复襲袭覈核見见規规視视覺觉覽览觀观訂订計计"
    + "訊讯訓训記记訪访設设許许訴诉診诊評评詞词詢询試试詳详認认語语誠诚誤误說说課课調调請请論论諧谐諮咨謀谋講讲謝谢"
    + "證证識识譜谱議议護护讓让豐丰負负財财貨货貫贯責责貳二貴贵費费貿贸資资賓宾質质賬账賴赖購购賽赛贊赞贏赢趙赵趨趋"
    + "跡迹踐践蹤踪車车軌轨軍军軟软軸轴較较載载輔辅輛辆輪轮輸输輻辐轄辖轉转辦办辭辞辯辩農农連连週周進进遊游運运過过"
    + "達达違违遠远適适遷迁選选遺遗還还邊边邏逻郵邮鄉乡鄧邓鄭郑鄰邻醞酝醫医醬酱釋释針针鋼钢錄录錢钱鍵键鎖锁鎮镇鏈链"
    + "鐘钟鐵铁鑑鉴長长門门閉闭開开間间閘闸閱阅闊阔關关闡阐陝陕陣阵陰阴陳陈陸陆陽阳隊队階阶際际隨随險险隱隐隻只雙双"
    + "雜杂雞鸡離离難难雲云電电靈灵靜静韓韩響响頁页項项順顺須须預预頒颁領领頭头頻频題题額额願愿類类顧顾顯显風风飛飞"
    + "養养餘余館馆馬马馮冯騙骗騰腾驅驱驗验驟骤體体髮发鬆松鬥斗魚鱼魯鲁鮮鲜鳥鸟鹼碱鹽盐麗丽麥麦黃黄點点黨党齊齐齡龄"
    + "龍龙龐庞龜龟棟栋盞盏顆颗問问"
}
