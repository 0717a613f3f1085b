internal import Digest
internal import PlanModel

/// Values as bytes that no other values give: each with its kind and length.
struct CanonicalForm {
  private(set) var bytes: [UInt8] = []

  mutating func add(_ text: String?) {
    guard let text else { return bytes.append(0x6E) }  // n
    bytes.append(0x74)  // t
    add(count: text.utf8.count)
    if text.utf8.withContiguousStorageIfAvailable({ bytes.append(contentsOf: $0) }) == nil { bytes += text.utf8 }
  }

  mutating func add(_ number: Int?) {
    guard let number else { return bytes.append(0x6E) }
    bytes.append(0x69)  // i
    // The sign last, so that small numbers of either sign are short.
    add(digits: UInt64(bitPattern: Int64(number << 1 ^ number >> 63)))
  }

  /// SQLite keeps -0.0 as 0.0.
  mutating func add(_ number: Double) {
    bytes.append(0x64)  // d
    withUnsafeBytes(of: (number == 0 ? 0 : number.bitPattern).bigEndian) { bytes += $0 }
  }

  mutating func add<Element>(_ list: [Element], _ element: (inout CanonicalForm, Element) -> Void) {
    bytes.append(0x6C)  // l
    add(count: list.count)
    for item in list { element(&self, item) }
  }

  /// The bytes of a text as they stand in the database.
  mutating func add(utf8 text: UnsafeBufferPointer<UInt8>) {
    bytes.append(0x74)
    add(count: text.count)
    bytes.append(contentsOf: text)
  }

  /// Keeps its room, unless it was an uncommonly long text's.
  mutating func removeAll() { bytes.removeAll(keepingCapacity: bytes.count <= 1 << 20) }

  private mutating func add(count: Int) { add(digits: UInt64(count)) }

  /// Seven bits a byte, the lowest first; all but the last byte have their highest bit set.
  private mutating func add(digits number: UInt64) {
    var rest = number
    while rest >= 0x80 {
      bytes.append(UInt8(truncatingIfNeeded: rest) | 0x80)
      rest >>= 7
    }
    bytes.append(UInt8(rest))
  }
}

extension Plan {
  /// SHA-256 of what the notice says. Lines of the source, findings and the kinds of indicators are left out: they tell
  /// how it was read, and the same notice as page text, as a document and as its own Plan JSON is the same notice.
  var contentDigest: String {
    var form = CanonicalForm()
    notice.add(to: &form)
    var hash = SHA256()
    hash.update(form.bytes)
    for task in tasks {
      form = CanonicalForm()
      task.add(to: &form)
      hash.update(form.bytes)
    }
    form = CanonicalForm()
    form.add(tasks.count)
    form.add(results) { $1.add(to: &$0) }
    hash.update(form.bytes)
    return SHA256.hexadecimal(hash.finish())
  }
}

extension Notice {
  fileprivate func add(to form: inout CanonicalForm) {
    for text in [title, documentNumber, issuer, signedOn?.description, publishedOn?.description, indexNumber] {
      form.add(text)
    }
    form.add(kind.rawValue)
    form.add(period?.first.description)
    form.add(period?.last.description)
    form.add(reportingDay)
  }
}

extension PlanTask {
  fileprivate func add(to form: inout CanonicalForm) {
    for part in [number, domain, subdomain, project, title, text, deadline?.description, deadlineText] {
      form.add(part)
    }
    for names in [lead, support, leaders, workPoints] { form.add(names) { $0.add($1) } }
    form.add(milestones) { form, milestone in
      form.add(milestone.quarter.description)
      form.add(milestone.dueOn.description)
      form.add(milestone.text)
      form.add(milestone.scheduledPercent.hundredths)
      form.add(milestone.basis.rawValue)
    }
    form.add(indicators) { $1.add(to: &$0) }
  }
}

extension Indicator {
  fileprivate func add(to form: inout CanonicalForm) {
    form.add(quarter?.description)
    form.add(text)
    form.add(value)
    form.add(unit)
  }
}

extension PlanResult {
  fileprivate func add(to form: inout CanonicalForm) {
    form.add(section)
    form.add(title)
    form.add(text)
    form.add(percentOfPlan?.hundredths)
    form.add(indicators) { $1.add(to: &$0) }
  }
}
