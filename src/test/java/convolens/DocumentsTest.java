package convolens;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the documents name is there. */
class DocumentsTest {
    private static final Pattern QUOTED = Pattern.compile("`([A-Za-z0-9_./]+)`");
    private static final Path MAIN = Path.of("src/main/java/convolens");

    @ParameterizedTest
    @ValueSource(strings = {"README.md", "docs/architecture.md"})
    void namesFilesThatExist(String document) throws IOException {
        List<String> missing = new ArrayList<>();
        int named = 0;
        Matcher quoted = QUOTED.matcher(Files.readString(Path.of(document)));
        while (quoted.find()) {
            String name = quoted.group(1);
            boolean isFile =
                    name.matches(".*\\.(java|md|xml)") || name.matches("(model|view|controller|engine|walk)/.+");
            boolean isTest = name.matches("[A-Z]\\w+Test");
            if (isFile && !name.contains("<")) {
                named++;
                boolean exists = Files.exists(MAIN.resolve(name))
                        || Files.exists(MAIN.resolve(name + ".java"))
                        || Files.exists(Path.of(name));
                if (!exists) {
                    missing.add(name);
                }
            } else if (isTest) {
                named++;
                try (Stream<Path> tests = Files.walk(Path.of("src/test/java"))) {
                    if (tests.noneMatch(file -> file.endsWith(name + ".java"))) {
                        missing.add(name);
                    }
                }
            }
        }
        assertThat(missing).as(document).isEmpty();
        assertThat(named).as("files named in " + document).isPositive();
    }
}
