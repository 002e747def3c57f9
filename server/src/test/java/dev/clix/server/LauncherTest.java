package dev.clix.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The real {@code ./clix} in a clone whose Maven and whose JDK only say how they were called. */
class LauncherTest {
    private static final String SAY_ARGUMENTS = "#!/bin/sh\nfor word; do printf '%s\\n' \"$word\"; done\n";
    /** A JVM that, told to, leaves an archive behind. */
    private static final String JAVA = SAY_ARGUMENTS + """
            case "$*" in *ArchiveClassesAtExit*)
              for word; do case $word in -XX:ArchiveClassesAtExit=*) echo classes > "${word#*=}" ;; esac; done ;;
            esac
            """;

    @TempDir
    Path folder;

    private Path clone;
    private Path jdk;

    private record Run(int code, String out, String err) {
        List<String> words() {
            return out.lines().toList();
        }
    }

    @BeforeEach
    void cloneWithSpacesInItsPath() throws IOException {
        clone = Files.createDirectories(folder.resolve("my clones/clix of mine"));
        Files.copy(Path.of("../clix"), clone.resolve("clix"), StandardCopyOption.COPY_ATTRIBUTES);
        for (String module : List.of("server", "web")) {
            Files.createDirectories(clone.resolve(module + "/src/main"));
            Files.createFile(clone.resolve(module + "/pom.xml"));
        }
        Files.createFile(clone.resolve("pom.xml"));
        program(clone.resolve("mvnw"), SAY_ARGUMENTS + "mkdir -p server/target/lib; echo built >> maven-calls\n");
        jdk = jdk("jdk 17", "17.0.15", JAVA);
    }

    @Test
    void buildsOnceThenTrainsThenStarts() throws Exception {
        Run first = clix("serve", "--port", "9 000");
        Run second = clix("serve");

        assertThat(first.err()).contains("Building CliX");
        assertThat(first.words()).endsWith("dev.clix.server.Main", "--port", "9 000");
        assertThat(first.words())
                .contains("-XX:SharedArchiveFile=" + clone.toRealPath() + "/server/target/classes-17.0.15.jsa")
                .as("whatever the machine's language")
                .contains("-Duser.language=en");
        assertThat(second.err()).isEmpty();
        assertThat(second.words()).endsWith("dev.clix.server.Main");
        assertThat(clone.resolve("maven-calls")).content().isEqualTo("built\n");
        assertThat(clone.resolve("server/target/classes-17.0.15.jsa")).content().isEqualTo("classes\n");
    }

    /** A class that is not there fails only the archive, which nobody would miss. */
    @Test
    void everyClassItStartsHasAMain() throws Exception {
        List<String> started = Pattern.compile("dev\\.clix\\.[a-z.]+\\.[A-Z]\\w+")
                .matcher(Files.readString(Path.of("../clix")))
                .results()
                .map(MatchResult::group)
                .distinct()
                .toList();
        assertThat(started).contains("dev.clix.server.Main");
        for (String name : started) {
            String file = "src/main/java/" + name.replace('.', '/') + ".java";
            assertThat(Stream.of("../server", "../bench", "../workflow/cli").map(module -> Path.of(module, file)))
                    .as(name)
                    .filteredOn(Files::exists)
                    .singleElement()
                    .satisfies(source -> assertThat(source).content().contains("public static void main("));
        }
    }

    @Test
    void buildsAnewWhenASourceIsNewer() throws Exception {
        clix("serve");
        Path source = Files.createFile(clone.resolve("web/src/main/page.js"));
        Files.setLastModifiedTime(source, FileTime.from(Instant.now().plusSeconds(60)));

        clix("serve");

        assertThat(clone.resolve("maven-calls")).content().isEqualTo("built\nbuilt\n");
    }

    @Test
    void anotherJdkGetsAnArchiveOfItsOwn() throws Exception {
        clix("serve");
        jdk = jdk("jdk 25", "25-ea", JAVA);

        assertThat(clix("bots").words())
                .contains("-XX:SharedArchiveFile=" + clone.toRealPath() + "/server/target/classes-25-ea.jsa");
        assertThat(clone.resolve("maven-calls")).content().isEqualTo("built\n");
    }

    @Test
    void startsWithoutAnArchiveWhereTheJvmCannotMakeOne() throws Exception {
        jdk = jdk("jdk 17", "17.0.15", SAY_ARGUMENTS + "case \"$*\" in *TrainingRun*) exit 1 ;; esac\n");

        assertThat(clix("serve").words()).endsWith("dev.clix.server.Main");
        assertThat(clone.resolve("server/target/classes-17.0.15.jsa")).isEmptyFile();
    }

    @Test
    void doesNotKeepAnArchiveTheJvmCannotReadAgain() throws Exception {
        jdk = jdk("jdk 17", "17.0.15", JAVA + "case \"$*\" in *VerifySharedSpaces*) exit 134 ;; esac\n");

        clix("serve");

        assertThat(clone.resolve("server/target/classes-17.0.15.jsa")).isEmptyFile();
    }

    @Test
    void tellsWhatTheBuildSaidWhenItFails() throws Exception {
        program(clone.resolve("mvnw"), "#!/bin/sh\necho no such library; exit 1\n");

        Run failed = clix("serve");

        assertThat(failed.code()).isEqualTo(1);
        assertThat(failed.err()).contains("no such library", "clix: the build failed; all of its output is in ");
        assertThat(clix("serve").err()).as("it is not taken for built").contains("no such library");
    }

    @Test
    void isTheSameThroughALinkAndFromAnywhere() throws Exception {
        Path link = Files.createSymbolicLink(folder.resolve("clix"), clone.resolve("clix"));

        Run run = run(List.of(link.toString(), "serve"), folder, Map.of("JAVA_HOME", jdk.toString()));

        assertThat(run.words()).endsWith("dev.clix.server.Main");
    }

    @Test
    void asksAJvmThatHasNoReleaseFile() throws Exception {
        Files.delete(jdk.resolve("release"));
        program(jdk.resolve("bin/java"), "#!/bin/sh\necho '    java.version = 21.0.1' >&2\n" + JAVA);

        assertThat(clix("serve").words())
                .contains("-XX:SharedArchiveFile=" + clone.toRealPath() + "/server/target/classes-21.0.1.jsa");
    }

    @Test
    void refusesAJdkThatIsTooOld() throws Exception {
        jdk = jdk("jdk 8", "1.8.0_392", JAVA);

        Run refused = clix("serve");

        assertThat(refused.code()).isEqualTo(1);
        assertThat(refused.err())
                .isEqualTo("clix: expected a JDK 17 or newer, but '%s/bin/java' is version 1.8.0_392\n".formatted(jdk));
    }

    @Test
    void refusesAJavaHomeWithoutJava() throws Exception {
        jdk = folder;

        assertThat(clix("serve").err())
                .isEqualTo("clix: JAVA_HOME is '%s', but there is no bin/java in it\n".formatted(folder));
    }

    @Test
    void explainsItself() throws Exception {
        assertThat(clix().out())
                .contains("./clix serve", "./clix test")
                .isEqualTo(clix("--help").out());

        Run unknown = clix("sevre");
        assertThat(unknown.code()).isEqualTo(2);
        assertThat(unknown.err()).startsWith("clix: expected serve, ").contains("but found 'sevre'");

        Run bench = clix("bench", "everything");
        assertThat(bench.code()).isEqualTo(2);
        assertThat(bench.err()).startsWith("clix: expected bench realtime, ").contains("but found 'bench everything'");
    }

    private Run clix(String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(clone.resolve("clix").toString()));
        command.addAll(List.of(arguments));
        return run(command, clone, Map.of("JAVA_HOME", jdk.toString()));
    }

    private Run run(List<String> command, Path from, Map<String, String> environment)
            throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(from.toFile())
                .redirectOutput(folder.resolve("out").toFile())
                .redirectError(folder.resolve("err").toFile());
        builder.environment().keySet().removeAll(List.of("JAVA_OPTS", "JAVA_HOME"));
        builder.environment().putAll(environment);
        int code = builder.start().waitFor();
        return new Run(code, Files.readString(folder.resolve("out")), Files.readString(folder.resolve("err")));
    }

    private Path jdk(String name, String version, String java) throws IOException {
        Path home = Files.createDirectories(folder.resolve(name));
        Files.writeString(home.resolve("release"), "IMPLEMENTOR=\"x\"\nJAVA_VERSION=\"%s\"\n".formatted(version));
        Files.createDirectories(home.resolve("bin"));
        program(home.resolve("bin/java"), java);
        return home;
    }

    private static void program(Path file, String script) throws IOException {
        Files.writeString(file, script, StandardCharsets.UTF_8);
        assertThat(file.toFile().setExecutable(true)).isTrue();
    }
}
