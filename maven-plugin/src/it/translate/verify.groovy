def po = new File(basedir, 'sv.po')
def content = new File(basedir, 'content')
def scenario = new File(content, 'scenarios/late/scenario.sv.yaml')
def first = new File(basedir, 'build.log').text
def version = (first =~ /playbook(?:-maven-plugin)?:([^:\s]+):translate/)[0][1]

def run = { boolean works, String... goal ->
    def windows = System.getProperty('os.name').startsWith('Windows')
    def command = [new File(System.getProperty('maven.home'), windows ? 'bin/mvn.cmd' : 'bin/mvn').path, '-B',
        '-s', new File(basedir, '../interpolated-settings.xml').canonicalPath,
        "-Dmaven.repo.local=${new File(basedir, '../../it-repo').canonicalPath}",
        "org.clientplaybook:playbook-maven-plugin:${version}:${goal[0]}", *goal.drop(1)]*.toString()
    def builder = new ProcessBuilder(command).directory(basedir).redirectErrorStream(true)
    builder.environment() << [MAVEN_OPTS: '-XX:TieredStopAtLevel=1']
    def process = builder.start()
    process.outputStream.close()
    def said = process.inputStream.getText('UTF-8')
    assert (process.waitFor() == 0) == works : said
    said
}
def translate = { boolean works -> run(works, 'translate', '-Dplaybook.language=sv', '-Dplaybook.po=sv.po') }
def files = {
    def all = [:]
    content.eachFileRecurse { if (it.isFile()) all[it.path] = it.getText('UTF-8') }
    all
}

assert first.contains('sv.po: 0 translated, 0 fuzzy, 50 not translated.')
assert !scenario.exists()

// The translator's part: a translation for each text, on the lines of its original; a heading stays one.
def given = po.getText('UTF-8')
def written = given.replaceAll(/(?m)^msgid ((?:".*?"\n)+)msgstr ""\n(?!")/) { all, original ->
    def line = original.startsWith('""\n') ? 1 : 0
    def lines = original.readLines()
    lines[line] = lines[line].replaceFirst(/"((?:#+ )?)/, '"$1SV ')
    "msgid ${original}msgstr ${lines.join('\n')}\n"
}
po.setText(written, 'UTF-8')
def said = translate(true)
assert said.contains('sv.po: 50 translated, 0 fuzzy, 0 not translated.')
assert said.contains(new File('content', 'scenarios/late/scenario.sv.yaml').path)
assert scenario.getText('UTF-8').contains('goal: SV You are paid.\n')
run(true, 'check')

// A second run changes nothing.
def before = files()
def same = po.getText('UTF-8')
assert translate(true).contains('sv.po: 50 translated, 0 fuzzy, 0 not translated.')
assert files() == before && po.getText('UTF-8') == same

// An original changes: its translation is fuzzy, with what the original was.
def original = new File(content, 'scenarios/late/scenario.yaml')
original.setText(original.getText('UTF-8').replace('goal: You are paid.', 'goal: You are paid in time.'), 'UTF-8')
assert translate(true).contains('sv.po: 49 translated, 1 fuzzy, 0 not translated.')
assert po.getText('UTF-8').contains('#| msgid "You are paid."\n')

// A fault is told with its place, and nothing is written.
before = files()
po.setText(po.getText('UTF-8').replace('msgstr "SV They pay late"', 'msgstr "SV They pay late'), 'UTF-8')
same = po.getText('UTF-8')
assert (translate(false) =~ /\[ERROR\] sv\.po:\d+:8: The quote that begins here is not closed\./)
assert files() == before && po.getText('UTF-8') == same

assert run(false, 'translate', '-Dplaybook.po=sv.po').contains('A PO file has one language. Say which')
assert run(false, 'translate', '-Dplaybook.language=de', '-Dplaybook.po=de.po').contains('`de` is no language to translate into')
assert !new File(basedir, 'de.po').exists()
