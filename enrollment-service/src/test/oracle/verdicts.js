// Reads one NIK a line from standard input, writes one JSON verdict a line to standard output.
const { nikParser } = require("nik-parser");

const pad = (number) => String(number).padStart(2, "0");

function verdict(nik) {
  const parsed = nikParser(nik);
  const born = parsed.lahir();
  return {
    length: nik.length === 16,
    region: parsed.kabupatenKota() !== undefined,
    born: pad(born.getDate()) + pad(born.getMonth() + 1) + pad(born.getFullYear() % 100),
  };
}

const lines = require("fs").readFileSync(0, "utf8").split("\n").filter((line) => line !== "");
process.stdout.write(lines.map((line) => JSON.stringify(verdict(line))).join("\n") + "\n");
