// Runs on any Node, however old, before a file that needs type stripping is parsed.
const [major, minor] = process.versions.node.split('.').map(Number);
if (major < 22 || (major === 22 && minor < 18)) {
  console.error(
    'Bihuan needs Node 22.18 or newer, but this is Node ' +
      process.versions.node +
      '. Run it through npm (npm start), which brings its own Node 24 on Linux x64, or install a newer Node.',
  );
  process.exit(1);
}
