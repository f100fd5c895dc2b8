/**
 * Runs compiled messages. The class `Interpreter` in Java does the same, to the character; docs/message-language.md is the
 * specification of both.
 *
 * A program is a list of statements. A statement is a text, or one of
 *   ["print", expression, [field, …]]   ["if", [[condition, body], …], otherwise]   ["for", variable, field, body]
 * An expression is one of
 *   ["get", field]   ["item", variable]   ["text", text]   ["decimal", text]   ["truth", boolean]   [function, …arguments]
 *
 * Values are those of values.js; what is blank is a Blank.
 *
 * @typedef {{type: string, label: string, options?: [string, string][]}} Field
 * @typedef {{kind: "text" | "value" | "gap", text: string, field: string}} Segment
 */
globalThis.Playbook ??= {};

{
  const MOST_STEPS = 20_000;
  const LONGEST_TEXT = 50_000;

  class Blank {
    constructor(field) {
      this.field = field;
    }
  }
  const STOP = {};
  const { values } = Playbook;

  /** Functions that are blank where one of their arguments is; null is blank too. */
  const STRICT = {
    label: ([value], run, [[, field]]) => run.fields[field].options.find(([own]) => own === value)?.[1] ?? null,
    add: ([a, b]) => values.add(a, b),
    subtract: ([a, b]) => values.subtract(a, b),
    multiply: ([a, b]) => values.multiply(a, b),
    divide: ([a, b]) => values.divide(a, b),
    negate: ([a]) => -a,
    concatenate: ([a, b]) => a + b,
    capitalize: ([text]) => values.capitalize(text),
    trim: ([text]) => text.trim(),
    "first-name": ([text]) => text.trim().split(/\s/, 1)[0],
    join: (list, run) => values.join(list, run.speech),
    date: ([date, style], run) => values.date(date, style, run.speech),
    plus: ([date, amount, unit]) => values.plus(date, amount, unit),
    "plus-business-days": ([date, amount], run) => values.plusBusinessDays(date, amount, run.holidays),
    number: ([n, places], run) =>
      values.number(n, places === undefined ? undefined : Number(places / values.SCALE), run.speech),
    money: ([n, currency], run) => values.money(n, currency ?? run.speech.currency, run.speech),
    plural: ([n, ...texts], run) => texts[values.category(n, run.speech.plural)],
  };

  const COMPARE = {
    equal: (a, b) => a === b,
    "not-equal": (a, b) => a !== b,
    less: (a, b) => a < b,
    "less-or-equal": (a, b) => a <= b,
    greater: (a, b) => a > b,
    "greater-or-equal": (a, b) => a >= b,
  };

  class Run {
    constructor({ fields, speech, holidays = [] }, given) {
      Object.assign(this, { fields, speech, holidays, given });
      this.values = new Map();
      this.items = new Map();
      this.segments = [];
      this.steps = 0;
      this.length = 0;
    }

    step() {
      if (++this.steps > MOST_STEPS) throw STOP;
    }

    all(statements) {
      for (const statement of statements) this.one(statement);
    }

    one(statement) {
      this.step();
      if (typeof statement === "string") return this.write("text", statement, "");
      const [kind, ...rest] = statement;
      if (kind === "print") return this.print(...rest);
      if (kind === "if") return this.choose(...rest);
      return this.loop(...rest);
    }

    print(expression, fields) {
      const value = this.value(expression);
      const first = fields[0] ?? "";
      if (value instanceof Blank) {
        const name = value.field || first;
        this.write("gap", `[${this.fields[name]?.label ?? name}]`, name);
      } else {
        this.write(first ? "value" : "text", value, first);
      }
    }

    choose(branches, otherwise) {
      for (const [condition, body] of branches) {
        if (this.value(condition) === true) return this.all(body);
      }
      this.all(otherwise);
    }

    loop(variable, field, body) {
      const list = this.get(field);
      if (list instanceof Blank) return;
      for (const item of list) {
        this.items.set(variable, item);
        this.all(body);
      }
    }

    write(kind, text, field) {
      const room = LONGEST_TEXT - this.length;
      let fitting = text;
      if (text.length > room) {
        const pair = room > 0 && (text.charCodeAt(room - 1) & 0xfc00) === 0xd800;
        fitting = text.slice(0, pair ? room - 1 : room);
      }
      this.length += fitting.length;
      if (fitting) this.segments.push({ kind, text: fitting, field });
      if (fitting.length < text.length) throw STOP;
    }

    /** Takes the line ends and spaces away that the template leaves at the end of the text. */
    finish() {
      while (this.segments.at(-1)?.kind === "text") {
        const { text } = this.segments.pop();
        const kept = text.replace(/[ \t\n]+$/, "");
        if (kept) {
          this.segments.push({ kind: "text", text: kept, field: "" });
          break;
        }
      }
      return this.segments;
    }

    get(name) {
      if (!this.values.has(name)) {
        const field = this.fields[name];
        const value = field ? values.parse(field, this.given.get(name) ?? []) : null;
        this.values.set(name, value ?? new Blank(name));
      }
      return this.values.get(name);
    }

    value(expression) {
      this.step();
      const [kind, ...rest] = expression;
      switch (kind) {
        case "get":
          return this.get(rest[0]);
        case "item":
          return this.items.get(rest[0]);
        case "text":
        case "truth":
          return rest[0];
        case "decimal":
          return values.decimal(rest[0]);
        default:
          return this.call(kind, rest);
      }
    }

    call(name, rest) {
      const is = (i) => this.value(rest[i]) === true;
      switch (name) {
        case "filled":
          return !(this.value(rest[0]) instanceof Blank);
        case "not":
          return !is(0);
        case "and":
          return is(0) && is(1);
        case "or":
          return is(0) || is(1);
        case "choose":
          return this.value(rest[is(0) ? 1 : 2]);
        case "default": {
          const value = this.value(rest[0]);
          return value instanceof Blank ? this.value(rest[1]) : value;
        }
      }
      if (name in COMPARE) {
        const [a, b] = rest.map((argument) => this.value(argument));
        return !(a instanceof Blank) && !(b instanceof Blank) && COMPARE[name](a, b);
      }
      return this.strict(name, rest);
    }

    strict(name, rest) {
      const values = [];
      for (const argument of rest) {
        const value = this.value(argument);
        if (value instanceof Blank) return value;
        values.push(value);
      }
      return STRICT[name](values, this, rest) ?? new Blank("");
    }
  }

  /**
   * Runs a program. Its time and the length of its text are bounded: what is longer is cut.
   * @param {Array} program its statements
   * @param {Map<string, string[]>} given what was filled in, by field
   * @param {{fields: Object<string, Field>, speech: Speech, holidays?: number[]}} language the fields with their labels
   *   and how the message's language writes
   * @returns {Segment[]} the message in segments
   */
  Playbook.interpret = (program, given, language) => {
    const run = new Run(language, given);
    try {
      run.all(program);
    } catch (stop) {
      if (stop !== STOP) throw stop;
    }
    return run.finish();
  };
}
