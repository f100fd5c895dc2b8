def log = new File(basedir, 'build.log').text
def site = new File(basedir, 'site/target/playbook')
def home = new File(site, 'index.html').text

assert home.contains('<footer class="ours">koobyalP elpmaxE nA</footer>')
assert home.contains('Straight to the point')
assert !home.contains('Skip to the content')
assert home.contains('aria-label="Main"')

def style = new File(site, (home =~ /asset\/style\.\w+\.css/)[0]).text
assert style.contains('.ours { text-transform: uppercase; }')
assert style.contains('.footer-inner')
assert !log.readLines().any { it.startsWith('[WARNING]') && !it.contains(' transfer ') }
