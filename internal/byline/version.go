package byline

// Version is the version of the program, which every build tells. It is the first one CHANGELOG.md lists; a test compares
// them. It stands here and is not set by the linker, so that builds of the same sources never differ.
const Version = "0.1.0"
