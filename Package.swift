// swift-tools-version: 6.1
import PackageDescription

// Imports are part of the design: a target sees only what it names (ARCHITECTURE.md has the picture).
let walls: [SwiftSetting] = [
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
]

let package = Package(
  name: "plantrack",
  products: [
    .executable(name: "plantrack", targets: ["plantrack"]),
    .library(
      name: "PlanTracking",
      targets: [
        "PlanModel", "JSONText", "DocumentReading", "NoticeParsing", "PlanStore", "PlanExchange", "Reporting",
      ]),
  ],
  targets: [
    // system
    .systemLibrary(name: "CSQLite", pkgConfig: "sqlite3", providers: [.apt(["libsqlite3-dev"])]),
    .systemLibrary(name: "CZlib", pkgConfig: "zlib", providers: [.apt(["zlib1g-dev"])]),
    .systemLibrary(name: "CLinux"),
    .systemLibrary(name: "CLibXML2", pkgConfig: "libxml-2.0", providers: [.apt(["libxml2-dev"])]),
    .target(name: "CPlatform"),

    // words
    .target(name: "PlanModel", swiftSettings: walls, linkerSettings: [.linkedLibrary("m")]),

    // tools
    .target(name: "JSONText", swiftSettings: walls),
    .target(name: "Digest", dependencies: ["CPlatform"], swiftSettings: walls),
    .target(name: "SQLite", dependencies: ["CSQLite"], swiftSettings: walls),
    .executableTarget(name: "GenerateMigrations", swiftSettings: walls),
    .plugin(
      name: "EmbedMigrations", capability: .buildTool(), dependencies: ["GenerateMigrations"],
      path: "Sources/EmbedMigrationsPlugin"),
    .target(name: "Migrations", swiftSettings: walls, plugins: ["EmbedMigrations"]),
    .target(
      name: "DocumentReading", dependencies: ["CZlib", "CLibXML2"], swiftSettings: walls),

    // towers
    .target(
      name: "NoticeParsing", dependencies: ["PlanModel", "DocumentReading"], swiftSettings: walls),
    .target(
      name: "PlanStore", dependencies: ["CLinux", "PlanModel", "Digest", "SQLite", "Migrations"], swiftSettings: walls),
    .target(
      name: "PlanExchange", dependencies: ["PlanModel", "JSONText"], swiftSettings: walls),
    .target(
      name: "Reporting", dependencies: ["PlanModel", "JSONText", "Digest", "CZlib"], swiftSettings: walls),

    // program
    .executableTarget(
      name: "plantrack",
      dependencies: [
        "CPlatform", "PlanModel", "JSONText", "Digest", "DocumentReading", "NoticeParsing", "PlanStore",
        "PlanExchange", "Reporting",
      ], swiftSettings: walls),

    // tests
    .executableTarget(
      name: "Fuzz",
      dependencies: [
        "CZlib", "PlanModel", "JSONText", "DocumentReading", "NoticeParsing", "PlanExchange", "Reporting",
      ], path: "Tests/Fuzz", swiftSettings: walls),
    .testTarget(name: "DigestTests", dependencies: ["Digest"], swiftSettings: walls),
    .testTarget(name: "PlanModelTests", dependencies: ["PlanModel"], swiftSettings: walls),
    .testTarget(
      name: "ReportingTests", dependencies: ["PlanModel", "JSONText", "Reporting"], swiftSettings: walls),
    .testTarget(name: "JSONTextTests", dependencies: ["JSONText"], swiftSettings: walls),
    .testTarget(
      name: "PlanStoreTests", dependencies: ["PlanModel", "SQLite", "Migrations", "PlanStore"], swiftSettings: walls),
    .testTarget(
      name: "PlanExchangeTests", dependencies: ["PlanModel", "JSONText", "PlanExchange"], swiftSettings: walls),
    .testTarget(
      name: "CommandTests", dependencies: ["plantrack", "PlanModel", "DocumentReading", "Reporting"],
      swiftSettings: walls),
    .testTarget(
      name: "TortureTests", dependencies: ["plantrack"], exclude: ["Versions"], swiftSettings: walls),
    .testTarget(name: "BrowserTests", dependencies: ["plantrack"], swiftSettings: walls),
    .testTarget(
      name: "DocumentReadingTests", dependencies: ["DocumentReading", "CZlib"], swiftSettings: walls),
    .testTarget(
      name: "NoticeParsingTests",
      dependencies: ["PlanModel", "DocumentReading", "NoticeParsing", "PlanExchange", "JSONText"],
      swiftSettings: walls),
  ],
  swiftLanguageModes: [.v6]
)
