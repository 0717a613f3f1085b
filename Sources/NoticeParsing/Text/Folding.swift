/// One scalar for one scalar: full-width ASCII to ASCII, every blank to a space, variants of brackets and of zero to one
/// form, and the traditional characters of the vocabulary to the simplified ones. The printed text is never changed.
enum Folding {
  static func fold(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    switch scalar.value {
    case 0x21...0x7E: return scalar
    case 0x00...0x20, 0x7F...0xA0, 0x2000...0x200F, 0x2028...0x202F, 0x205F, 0x2060, 0x3000, 0xFEFF: return " "
    case 0xFF01...0xFF5E: return Unicode.Scalar(scalar.value - 0xFEE0) ?? scalar
    case 0x4E00...0x9FFF: return simplified[scalar] ?? scalar
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
    case 0xFE55: return ":"
    case 0xFE59: return "("
    case 0xFE5A: return ")"
    case 0xFE6A: return "%"
    case 0xFF61: return "。"
    default: return scalar
    }
  }

  private static let simplified: [Unicode.Scalar: Unicode.Scalar] = {
    var map: [Unicode.Scalar: Unicode.Scalar] = [:]
    let scalars = Array(pairs.unicodeScalars)
    for index in stride(from: 0, to: scalars.count - 1, by: 2) { map[scalars[index]] = scalars[index + 1] }
    return map
  }()

  /// Traditional and simplified, by turns.
  private static let pairs =
    "並并來来個个備备僑侨億亿優优內内兩两別别則则創创劃划劉刘動动務务勞劳區区協协參三員员啟启單单噸吨園园團团報报場场壞坏壹一婦妇孫孙學学"
    + "實实寧宁審审將将導导屆届層层屬属島岛幫帮幾几廣广廳厅張张強强後后從从復复應应戶户換换據据擬拟擴扩數数於于時时曉晓書书會会東东條条"
    + "楊杨業业標标樹树橋桥檔档檢检櫃柜權权歡欢歲岁歷历殘残毀毁氣气決决沒没況况洩泄涼凉淨净減减測测湯汤準准溝沟滅灭滬沪滿满漁渔漢汉漲涨"
    + "澇涝澤泽濟济濱滨灘滩灣湾災灾為为無无熱热營营爐炉爭争牆墙牽牵獎奖獨独獲获現现環环產产畝亩畫画異异當当療疗發发盡尽監监盤盘礦矿禮礼"
    + "稅税種种稱称穩稳窮穷竄窜筆笔節节範范築筑簡简簽签糧粮紀纪約约級级細细終终組组結结絕绝絡络給给統统經经綜综綠绿維维綱纲網网緊紧線线"
    + "編编緩缓練练縣县縱纵總总績绩織织繪绘繼继續续罰罚羅罗義义習习聖圣聞闻聯联聲声職职肆四脫脱腦脑臨临臺台與与舉举舊旧莊庄華华萬万薦荐"
    + "藝艺藥药蘇苏處处號号術术衛卫補补裝装製制複复見见規规視视覺觉覽览觀观訂订計计訊讯訓训記记訪访設设許许評评詞词試试詳详認认語语誤误"
    + "說说課课調调請请論论諮咨謀谋講讲證证識识譜谱議议護护讓让豐丰負负財财貨货貫贯責责貳二貴贵費费貿贸資资賓宾質质購购賽赛贊赞趙赵趨趋"
    + "蹤踪車车軌轨軍军軟软輔辅輛辆輪轮輸输轉转辦办辯辩農农連连週周進进遊游運运過过達达違违遠远遷迁選选遺遗還还邊边邏逻郵邮鄉乡鄭郑鄰邻"
    + "醞酝醫医針针鋼钢錄录錢钱鎮镇鏈链鐵铁鑑鉴長长門门閉闭開开間间閱阅闊阔關关闡阐陰阴陳陈陸陆陽阳隊队隨随險险隱隐隻只雙双雜杂離离難难"
    + "雲云電电靈灵靜静響响頁页項项順顺預预頒颁領领頭头頻频題题額额願愿類类顧顾風风飛飞餘余館馆馬马馮冯驅驱驗验驟骤體体鬥斗魚鱼魯鲁鮮鲜"
    + "鳥鸟鹽盐麗丽黃黄點点黨党齊齐齡龄龍龙龜龟"
}
