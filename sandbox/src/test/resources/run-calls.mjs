// Calls functions of the compiled module, all in one process.
//
// usage: node run-calls.mjs MODULE < calls > results
// A call is a line: the function's name, then its arguments, each as base64 of UTF-8, all separated
// by spaces. A result is a line: "returned" or "thrown", a space, and the text as base64.
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

const module = await import(pathToFileURL(resolve(process.argv[2])));
const decode = (word) => Buffer.from(word, 'base64').toString('utf8');
const encode = (text) => Buffer.from(text, 'utf8').toString('base64');

function answer(line) {
  const [name, ...words] = line.split(' ');
  try {
    return 'returned ' + encode(module[name](...words.map(decode)));
  } catch (fault) {
    return 'thrown ' + encode(String(fault));
  }
}

const calls = readFileSync(0, 'utf8').split('\n').filter((line) => line !== '');
process.stdout.write(calls.map((line) => answer(line) + '\n').join(''));
