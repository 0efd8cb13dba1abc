// Runs a Python file under Pyodide in Node.js: node tests/bench/pyodide.mjs FILE.py
import { readFileSync } from "node:fs";
import { loadPyodide } from "pyodide";

const python = await loadPyodide({ stdout: (line) => console.log(line) });
python.runPython(readFileSync(process.argv[2], "utf8"));
