package org.clientplaybook.site;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What a script could do on a page to reach another server. Leaving the page is none of it: links to elsewhere do that, and
 * no policy is about it.
 */
final class Exits {
    /** From a disk, Chromium runs none. */
    static final String SHARED_WORKER = "shared-worker";

    /** Tells whether it runs one. */
    static final String SHARE = """
            () => new Promise((told) => {
              const worker = new SharedWorker(
                URL.createObjectURL(new Blob(["onconnect = ({ports: [page]}) => page.postMessage('shared')"])));
              worker.onerror = () => told("refused");
              worker.port.onmessage = ({ data }) => told(data);
            })
            """;

    /** By name; {@code to} is the address, {@code add} puts an element with some attributes into the page. */
    static final Map<String, String> WAYS = new LinkedHashMap<>();

    static {
        WAYS.put("fetch", "fetch(to)");
        WAYS.put("fetch-no-cors", "fetch(to, {mode: 'no-cors', keepalive: true})");
        WAYS.put("xhr", "const x = new XMLHttpRequest(); x.open('POST', to); x.send('x')");
        WAYS.put("beacon", "navigator.sendBeacon(to, 'x')");
        WAYS.put("event-source", "new EventSource(to)");
        WAYS.put("web-socket", "new WebSocket(to.replace('http', 'ws'))");
        WAYS.put("image", "new Image().src = to");
        WAYS.put("srcset", "add('img', {srcset: to + ' 1x'})");
        WAYS.put("picture", "add('picture').append(make('source', {srcset: to}), make('img'))");
        WAYS.put("input-image", "add('input', {type: 'image', src: to})");
        WAYS.put("body-background", "document.body.setAttribute('background', to)");
        WAYS.put("audio", "add('audio', {src: to, preload: 'auto'})");
        WAYS.put("video", "add('video', {src: to, preload: 'auto'})");
        WAYS.put("video-source", "add('video', {preload: 'auto'}).append(make('source', {src: to}))");
        WAYS.put("poster", "add('video', {poster: to})");
        WAYS.put(
                "track",
                "const v = add('video', {crossorigin: ''}); v.append(make('track', {src: to, default: ''}));"
                        + " v.textTracks[0].mode = 'showing'");
        WAYS.put("iframe", "add('iframe', {src: to})");
        WAYS.put("iframe-srcdoc-free", "add('iframe').contentWindow.location.href = to");
        WAYS.put("object", "add('object', {data: to, type: 'image/png'})");
        WAYS.put("embed", "add('embed', {src: to, type: 'image/png'})");
        WAYS.put("stylesheet", "add('link', {rel: 'stylesheet', href: to})");
        WAYS.put("style-import", "add('style').textContent = '@import url(' + to + ')'");
        WAYS.put("style-attribute", "add('p', {style: 'background: url(' + to + ')'}).textContent = 'x'");
        WAYS.put("style-property", "const p = add('p'); p.textContent = 'x'; p.style.backgroundImage = `url(${to})`");
        WAYS.put("list-image", "const u = add('ul'); u.append(make('li')); u.style.listStyleImage = `url(${to})`");
        WAYS.put(
                "border-image",
                "const b = add('p'); b.style.border = '9px solid'; b.style.borderImageSource = `url(${to})`");
        WAYS.put("mask", "const m = add('p'); m.textContent = 'x'; m.style.maskImage = `url(${to})`");
        WAYS.put("shape", "const s = add('p'); s.style.float = 'left'; s.style.shapeOutside = `url(${to})`");
        WAYS.put("font", "new FontFace('x', `url(${to})`).load()");
        WAYS.put(
                "adopted-sheet",
                "const a = new CSSStyleSheet(); a.replaceSync(`h1 { background: url(${to}) }`);"
                        + " document.adoptedStyleSheets = [a]");
        WAYS.put("preload-image", "add('link', {rel: 'preload', as: 'image', href: to})");
        WAYS.put("preload-fetch", "add('link', {rel: 'preload', as: 'fetch', crossorigin: '', href: to})");
        WAYS.put("preload-font", "add('link', {rel: 'preload', as: 'font', crossorigin: '', href: to})");
        WAYS.put("preload-script", "add('link', {rel: 'preload', as: 'script', href: to})");
        WAYS.put("module-preload", "add('link', {rel: 'modulepreload', href: to})");
        WAYS.put("prefetch", "add('link', {rel: 'prefetch', href: to})");
        WAYS.put("script", "add('script', {src: to})");
        WAYS.put("module", "add('script', {type: 'module', src: to})");
        WAYS.put("import", "import(to)");
        WAYS.put("data-worker", "new Worker(`data:text/javascript,importScripts('${to}')`)");
        WAYS.put("blob-worker", "new Worker(URL.createObjectURL(new Blob([`importScripts('${to}')`])))");
        WAYS.put(
                SHARED_WORKER,
                "new SharedWorker(URL.createObjectURL(new Blob([`fetch('${to}', {mode: 'no-cors'})`])))");
        WAYS.put("manifest", "document.head.prepend(make('link', {rel: 'manifest', href: to}))");
        WAYS.put("audio-worklet", "new OfflineAudioContext(1, 1, 44100).audioWorklet.addModule(to)");
        WAYS.put("paint-worklet", "CSS.paintWorklet.addModule(to)");
        WAYS.put("svg-image", "svg('image', to)");
        WAYS.put("svg-filter", "svg('feImage', to); document.querySelector('h1, h2, p').style.filter = `url(${to}#x)`");
        WAYS.put("markup", "document.body.insertAdjacentHTML('beforeend', `<img src=\"${to}\">`)");
        WAYS.put("form", "const f = add('form', {action: to, method: 'post', target: 'nowhere'}); f.submit()");
        WAYS.put("ping", "add('a', {href: '#main', ping: to}).click()");
        WAYS.put("base", "add('base', {href: to}); add('img', {src: 'base'})");
    }

    /** Chromium has no place for it without a window, and Firefox has. */
    static final String ICON = "document.querySelectorAll('link[rel~=icon]').forEach((link) => link.remove());"
            + " document.head.append(make('link', {rel: 'icon', href: to}))";

    /** What no page may do with an address of another origin, whatever its policy: it throws, or complains. */
    static final Map<String, String> REFUSED = Map.of(
            "worker", "new Worker(to)",
            "shared-worker", "new SharedWorker(to)",
            "service-worker", "await navigator.serviceWorker.register(to)",
            "svg-use", "svg('use', to + '#x')");

    private static final String RUN = """
            async (to) => {
              const make = (kind, attributes = {}) => {
                const made = document.createElement(kind);
                for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
                return made;
              };
              const add = (kind, attributes) => document.body.appendChild(make(kind, attributes));
              const svg = (kind, href) => {
                const space = "http://www.w3.org/2000/svg";
                const made = document.createElementNS(space, kind);
                made.setAttribute("href", href);
                document.body.appendChild(document.createElementNS(space, "svg")).appendChild(made);
              };
              try {
                %s;
                return "";
              } catch (e) {
                return e.name;
              }
            }
            """;

    private Exits() {}

    /** Returns a function of an address that takes a way there, and returns what it throws, or an empty text. */
    static String script(String way) {
        return RUN.formatted(way);
    }
}
