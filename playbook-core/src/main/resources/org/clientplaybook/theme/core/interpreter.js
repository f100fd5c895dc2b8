// @needs core/decimals, core/markup, core/values
/** `Interpreter` in Java does the same, to the character. @type {Interpret} */
Playbook.interpret = (() => {
  const MOST_STEPS = 20_000;
  const LONGEST_TEXT = 50_000;
  const STOP = {};
  const { decimals, values } = Playbook;

  class Blank {
    constructor(/** @type {string} */ field) {
      this.field = field;
    }
  }

  /** @type {StrictFunctions} */
  const STRICT = {
    label: ([value], run, [get]) =>
      run.fields[String(Object(get)[1])].options?.find(([own]) => own === value)?.[1] ?? null,
    add: ([a, b]) => values.add(a, b),
    subtract: ([a, b]) => values.subtract(a, b),
    multiply: ([a, b]) => values.multiply(a, b),
    divide: ([a, b]) => values.divide(a, b),
    negate: ([a]) => -a,
    concatenate: ([a, b]) => a + b,
    capitalize: ([text]) => values.capitalize(text),
    trim: ([text]) => text.trim(),
    "first-name": ([text]) => text.trim().split(/\s/, 1)[0],
    join: ([items, separator, last], run) => values.join(items, separator, last, run.formats),
    date: ([date, style], run) => values.date(date, style, run.formats),
    plus: ([date, amount, unit]) => values.plus(date, amount, unit),
    "plus-business-days": ([date, amount], run) => values.plusBusinessDays(date, amount, run.holidays),
    number: ([n, places], run) =>
      decimals.number(n, places === undefined ? undefined : Number(places / decimals.SCALE), run.formats),
    money: ([n, currency], run) => values.money(n, currency ?? run.formats.currency, run.formats),
    plural: ([n, ...texts], run) => texts[decimals.category(n, run.formats)],
  };

  /** @type {{[name: string]: (a: Value, b: Value) => boolean}} */
  const COMPARE = {
    equal: (a, b) => a === b,
    "not-equal": (a, b) => a !== b,
    less: (a, b) => a < b,
    "less-or-equal": (a, b) => a <= b,
    greater: (a, b) => a > b,
    "greater-or-equal": (a, b) => a >= b,
  };

  class Run {
    /** @type {Segment[]} */
    segments = [];
    /** @type {Map<string, Value | Blank>} */
    values = new Map();
    /** @type {Map<string, string>} */
    items = new Map();
    steps = 0;
    length = 0;

    constructor(/** @type {Writing} */ { fields, formats, holidays = [] }, /** @type {Texts} */ given) {
      this.fields = fields;
      this.formats = formats;
      this.holidays = holidays;
      this.given = given;
    }

    step() {
      if (++this.steps > MOST_STEPS) throw STOP;
    }

    /** @param {Program} statements */
    all(statements) {
      for (const statement of statements) this.one(statement);
    }

    /** @param {Statement} statement */
    one(statement) {
      this.step();
      if (typeof statement === "string") return this.write("text", statement, "");
      switch (statement[0]) {
        case "if":
          return this.choose(statement[1], statement[2]);
        case "for":
          return this.loop(statement[1], statement[2], statement[3]);
        case "print":
          return this.print(statement[1], statement[2]);
        default:
          return this.print(statement, statement[1]);
      }
    }

    /** @type {(expression: Expression, field: string) => void} */
    print(expression, field) {
      const value = this.value(expression);
      if (value instanceof Blank) {
        const name = value.field || field;
        this.write("gap", `[${this.fields[name]?.label ?? name}]`, name);
      } else {
        this.write(field ? "value" : "text", String(value), field);
      }
    }

    /** @type {(branches: Branch[], otherwise?: Program) => void} */
    choose(branches, otherwise = []) {
      for (const [condition, body] of branches) {
        if (this.value(condition) === true) return this.all(body);
      }
      this.all(otherwise);
    }

    /** @type {(variable: string, field: string, body: Program) => void} */
    loop(variable, field, body) {
      const list = this.get(field);
      if (!Array.isArray(list)) return;
      for (const item of list) {
        this.items.set(variable, item);
        this.all(body);
      }
    }

    /** @type {(kind: Segment["kind"], text: string, field: string) => void} */
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

    finish() {
      for (let last = this.segments.at(-1); last?.kind === "text"; last = this.segments.at(-1)) {
        this.segments.pop();
        const text = last.text.replace(/[ \t\n]+$/, "");
        if (text) {
          this.segments.push({ kind: "text", text, field: "" });
          break;
        }
      }
      return this.segments;
    }

    /** @type {(name: string) => Value | Blank} */
    get(name) {
      const known = this.values.get(name);
      if (known !== undefined) return known;
      const field = this.fields[name];
      const value = (field && values.parse(field, this.given.get(name) ?? [])) ?? new Blank(name);
      this.values.set(name, value);
      return value;
    }

    /** @type {(expression: Expression) => Value | Blank} */
    value(expression) {
      this.step();
      if (!Array.isArray(expression)) return expression;
      const [kind, ...rest] = expression;
      switch (kind) {
        case "get":
          return this.get(String(rest[0]));
        case "item":
          return this.items.get(String(rest[0])) ?? "";
        case "decimal":
          return decimals.parse(String(rest[0]));
        default:
          return this.call(kind, rest);
      }
    }

    /** @type {(name: string, rest: Expression[]) => Value | Blank} */
    call(name, rest) {
      const is = (/** @type {number} */ i) => this.value(rest[i]) === true;
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

    /** @type {(name: string, rest: Expression[]) => Value | Blank} */
    strict(name, rest) {
      const given = [];
      for (const argument of rest) {
        const value = this.value(argument);
        if (value instanceof Blank) return value;
        given.push(value);
      }
      const strict = STRICT[/** @type {keyof StrictFunctions} */ (name)];
      return strict(/** @type {never} */ (given), this, rest) ?? new Blank("");
    }
  }

  return (program, given, writing) => {
    const run = new Run(writing, given);
    try {
      run.all(program);
    } catch (stop) {
      if (stop !== STOP) throw stop;
    }
    return Playbook.markup(run.finish());
  };
})();
