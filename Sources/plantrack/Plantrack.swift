@main struct Plantrack {
  static func main() {}
}
