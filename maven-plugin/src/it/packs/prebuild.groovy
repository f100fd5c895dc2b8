import java.util.zip.ZipEntry
import java.util.zip.ZipOutputStream

def install = { String name, Map files ->
    def folder = new File(localRepositoryPath, "com/example/$name/1")
    folder.mkdirs()
    new File(folder, "$name-1.pom").text = """<project><modelVersion>4.0.0</modelVersion>
        <groupId>com.example</groupId><artifactId>$name</artifactId><version>1</version></project>"""
    new ZipOutputStream(new FileOutputStream(new File(folder, "$name-1.jar"))).withCloseable { zip ->
        files.each { path, bytes ->
            zip.putNextEntry(new ZipEntry(path))
            zip.write(bytes)
            zip.closeEntry()
        }
    }
}

def manifest = { "format: 1\nid: $it\nversion: '1'\ntitle: '$it'\nfiles: |\n  none\n".toString().bytes }
install('evil', ['META-INF/playbook/evil/pack.yaml': manifest('evil'), '../../../evil.md': 'evil'.bytes])
install('bomb', ['META-INF/playbook/bomb/pack.yaml': manifest('bomb'),
        'META-INF/playbook/bomb/pages/about.md': new byte[30_000_000]])
return true
