package org.clientplaybook.site;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Browser.NewContextOptions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.clientplaybook.Playbook;
import org.clientplaybook.Report;

/** The site of a small playbook that has whatever a form can have; made once. */
final class FillSite {
    private static final String SETTINGS = """
            format: 1
            id: fill-test
            title: Fill
            tagline: Every kind of field
            languages: [en, sv]
            categories: {all: {title: All, summary: All of it.}}
            fields:
              your_name: {label: Your name, type: person, example: Sam}
              client_name: {label: Their first name, type: person, example: Robin}
              client_email: {label: Their email, type: email, required: false}
            currency: EUR
            """;
    private static final String SETTINGS_SV = """
            title: Fyll i
            tagline: Alla slags fält
            categories: {all: {title: Allt, summary: Alltsammans.}}
            fields:
              your_name: {label: Ditt namn}
              client_name: {label: Deras förnamn}
              client_email: {label: Deras e-post}
            """;
    private static final String SCENARIO = """
            title: Everything
            summary: A message on each channel.
            category: all
            tags: [all]
            asks: [everything there is]
            signals: [It is a test.]
            goal: It works.
            fields:
              fee: {label: The fee, type: money, example: "1200.50"}
              hours: {label: Hours, type: number, min: "1", max: "40"}
              due: {label: The day, type: date, hint: When it is due.}
              kind: {label: The kind, type: choice, options: [{value: a, label: Kind A}, {value: b, label: Kind B}]}
              late: {label: "Is it late?", type: yesno}
              excuse: {label: The excuse, type: paragraph}
              points: {label: The points, type: list}
              site: {label: Their site, type: url}
              phone: {label: Their phone, type: phone}
              code: {label: The code, type: text, pattern: "[A-Z]{2}[0-9]+", example: AB12}
              secret: {label: The secret, type: text, sensitive: true}
            steps: [{title: Write}]
            messages:
              - id: mail
                title: The mail
                channel: email
                purpose: answer
                variants:
                  - tone: warm
                    subject: "Å, {{ client_name }}: {{ kind }}"
                    body: |
                      Dear {{ client_name | firstName }},
                      {% if late %}
                      It is late: {{ excuse }}
                      {% elseif hours > 10 and kind == "a" %}
                      It takes long.
                      {% else %}
                      All is well.
                      {% endif %}

                      It costs {{ fee }} for {{ hours }} {{ hours | plural("hour", "hours") }}, due {{ due }}.
                      {% for point in points %}
                      - {{ point }}
                      {% endfor %}

                      {{ secret }} {{ site }} {{ phone }} {{ code }}

                      {{ your_name }}
                  - tone: firm
                    subject: "{{ kind }}"
                    body: |
                      {{ client_name }}, it costs {{ fee }}, due {{ due }}.
                      {{ your_name }}
                why:
                  - {near: "It costs", note: The price is plain.}
              - {id: text, title: The text message, channel: sms, purpose: answer, variants: [{tone: neutral, body: "Hi {{ client_name }}, {{ fee }}"}]}
              - {id: talk, title: The call, channel: call, purpose: answer, variants: [{tone: neutral, body: "Hello {{ client_name }}, this is {{ your_name }}."}]}
              - {id: post, title: The letter, channel: letter, purpose: notice, variants: [{tone: neutral, subject: "On {{ kind }}", body: "Dear {{ client_name }},\\n\\nit costs {{ fee }}.\\n\\n{{ your_name }}"}]}
              - {id: chat, title: The chat, channel: chat, purpose: answer, variants: [{tone: neutral, body: "{{ client_name }}? {{ client_email | default(\\"?\\") }}"}]}
              - {id: met, title: Face to face, channel: in-person, purpose: answer, variants: [{tone: neutral, body: "{{ client_name }}, {{ excuse }}"}]}
            cadence: [{after: 0 days, message: mail}]
            outcomes: [{when: They answer, end: Thank them.}]
            examples:
              - name: One
                values: {client_name: Robin}
            reviewed: 2026-11-01
            """;
    private static final String SCENARIO_SV = """
            title: Allt
            summary: Ett meddelande per kanal.
            asks: [allt som finns]
            signals: [Det är ett test.]
            goal: Det fungerar.
            fields:
              fee: {label: Arvodet}
              hours: {label: Timmar}
              due: {label: Dagen, hint: När det ska vara klart.}
              kind: {label: Sorten, options: [{value: a, label: Sort A}, {value: b, label: Sort B}]}
              late: {label: "Är det sent?"}
              excuse: {label: Ursäkten}
              points: {label: Punkterna}
              site: {label: Deras sajt}
              phone: {label: Deras telefon}
              code: {label: Koden}
              secret: {label: Hemligheten}
            steps: [{title: Skriv}]
            messages:
              - id: mail
                title: Mejlet
                variants:
                  - {tone: warm, subject: "{{ client_name }}: {{ kind }}", body: "Hej {{ client_name }}, det kostar {{ fee }} till {{ due }}.\\n\\n{{ your_name }}"}
                  - {tone: firm, subject: "{{ kind }}", body: "{{ client_name }}, det kostar {{ fee }}."}
                why: [{note: Priset är tydligt.}]
              - {id: text, title: Sms, variants: [{tone: neutral, body: "Hej {{ client_name }}, {{ fee }}"}]}
              - {id: talk, title: Samtalet, variants: [{tone: neutral, body: "Hej {{ client_name }}, det är {{ your_name }}."}]}
              - {id: post, title: Brevet, variants: [{tone: neutral, subject: "Om {{ kind }}", body: "{{ client_name }}, {{ fee }}. {{ your_name }}"}]}
              - {id: chat, title: Chatten, variants: [{tone: neutral, body: "{{ client_name }}?"}]}
              - {id: met, title: Öga mot öga, variants: [{tone: neutral, body: "{{ client_name }}, {{ excuse }}"}]}
            outcomes: [{when: De svarar, end: Tacka.}]
            examples:
              - name: Ett
                values: {client_name: Robin}
            """;
    private static final BuiltSite BUILT =
            new BuiltSite(BuiltSite.output("fill").resolve("site"), BuiltSite.LOCAL.address());
    private static SiteServer server;

    /** The one scenario's page. */
    static final String PAGE = "scenario/everything.html";

    private FillSite() {}

    /** Opens a window on the site, over HTTP or from the disk. */
    static synchronized Window open(Browsing browsing, Place place, NewContextOptions options) {
        try (Window any = browsing.open(Place.HTTP)) {
            if (server == null) {
                build();
                server = new SiteServer(BUILT.root(), "/fill/");
            }
            Browser browser = any.page().context().browser();
            String address = place == Place.DISK ? BUILT.root().toUri().toString() : server.address();
            return new Window(browser.newContext(options), place, address);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void build() throws IOException {
        Path content = BuiltSite.output("fill/content/scenarios/everything")
                .getParent()
                .getParent();
        Files.writeString(content.resolve("playbook.yaml"), SETTINGS);
        Files.writeString(content.resolve("playbook.sv.yaml"), SETTINGS_SV);
        Files.writeString(content.resolve("scenarios/everything/scenario.yaml"), SCENARIO);
        Files.writeString(content.resolve("scenarios/everything/scenario.sv.yaml"), SCENARIO_SV);
        Report report = Playbook.of(content).generate(BUILT.root());
        if (report.pages() == 0) {
            throw new IllegalStateException(report.problems().toString());
        }
    }
}
