// Evaluates a file of expressions, one JSON text a line, with JSONata's reference: node reference.js MODULE INPUT EXPRESSIONS OUTCOMES.
// An outcome is one line of JSON: v a value, n nothing, f a function or something that has one, s a syntax error, c and m a
// code and its text, x what JavaScript threw without one, h that it took too long or too much memory. Outcomes that are there
// already are left; what exhausts all memory takes this process with it, and whoever started it goes on behind.
'use strict';
const fs = require('fs');
const { Worker, isMainThread, parentPort, workerData } = require('worker_threads');

const SECONDS_MAX = 20;
const MEGABYTES_MAX = 400;

// Now is always the same instant.
const NOW = Date.parse('2026-11-22T10:00:00Z');
global.Date = class extends Date {
    constructor(...given) {
        given.length ? super(...given) : super(NOW);
    }
    static now() {
        return NOW;
    }
};

const isFunction = value =>
    typeof value === 'function' || (value && (value._jsonata_function === true || value._jsonata_lambda === true));

// Half of a pair, which is no text that could be written to a file.
const HALVES = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;
const writable = text => String(text).replace(HALVES, half => '\ufffd' + half.charCodeAt(0).toString(16));

class HasFunction extends Error {}

function plain(value, above) {
    if (isFunction(value)) throw new HasFunction();
    if (typeof value === 'number' && !Number.isFinite(value)) return String(value);
    if (value === undefined || value === null) return null;
    if (typeof value === 'string') return writable(value);
    if (typeof value !== 'object') return value;
    if (above.includes(value)) throw new TypeError('Converting circular structure to JSON');
    const inner = above.concat([value]);
    if (Array.isArray(value)) return value.map(item => plain(item, inner));
    return Object.fromEntries(
        Object.entries(value).filter(([, field]) => field !== undefined).map(([name, field]) => [writable(name), plain(field, inner)]));
}

async function outcome(jsonata, text, input) {
    let expression;
    try {
        expression = jsonata(text, { stack: 400 });
    } catch (invalid) {
        return { s: invalid.code || String(invalid.name), m: writable(invalid.message) };
    }
    try {
        const value = await expression.evaluate(undefined, { states: { input, context: { Execution: { Name: 'run' }, State: { Name: 'S' } } } });
        return value === undefined ? { n: 1 } : { v: plain(value, []) };
    } catch (failed) {
        if (failed instanceof HasFunction) return { f: 1 };
        const coded = /^[A-Z]\d{4}$/.test(failed.code);
        return coded ? { c: failed.code, m: writable(failed.message) } : { x: writable(failed.message) };
    }
}

async function work({ module, input, expressions, outcomesFile, from }) {
    const jsonata = require(module);
    const file = fs.openSync(outcomesFile, 'a');
    for (let i = from; i < expressions.length; i++) {
        const line = JSON.stringify(await outcome(jsonata, JSON.parse(expressions[i]), JSON.parse(input)));
        fs.writeSync(file, line + '\n');
    }
    fs.closeSync(file);
}

const lines = file => (fs.existsSync(file) ? fs.readFileSync(file, 'utf8').split('\n').filter(line => line) : []);

// An expression that runs away takes its worker with it; the next one begins behind it.
function watch(data) {
    data.from = lines(data.outcomesFile).length;
    if (data.from >= data.expressions.length) return;
    const worker = new Worker(__filename, {
        workerData: data,
        resourceLimits: { maxOldGenerationSizeMb: MEGABYTES_MAX },
    });
    let size = -1;
    const clock = setInterval(() => {
        const now = fs.statSync(data.outcomesFile).size;
        if (now === size) worker.terminate();
        size = now;
    }, SECONDS_MAX * 1000);
    worker.on('error', () => {});
    worker.on('exit', () => {
        clearInterval(clock);
        if (lines(data.outcomesFile).length < data.expressions.length) fs.appendFileSync(data.outcomesFile, '{"h":1}\n');
        watch(data);
    });
}

if (isMainThread) {
    const [module, inputFile, expressionsFile, outcomesFile] = process.argv.slice(2);
    watch({ module, input: fs.readFileSync(inputFile, 'utf8'), expressions: lines(expressionsFile), outcomesFile });
} else work(workerData);
