package convolens.view;

import static org.assertj.core.api.Assertions.assertThat;

import convolens.model.Theme;
import convolens.ui.OnFxThread;
import convolens.view.paint.Palette;
import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javafx.scene.paint.Color;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@OnFxThread
class LookTest {
    private static final Pattern TOKEN = Pattern.compile("-cl-([a-z-]+):\\s*(#[0-9A-Fa-f]{6});");

    @ParameterizedTest
    @EnumSource(Theme.class)
    void theStyleSheetHasTheColoursOfThePalette(Theme theme) throws Exception {
        Map<String, Color> tokens = tokens(theme);
        for (RecordComponent part : Palette.class.getRecordComponents()) {
            if (part.getType() == Color.class) {
                String token = part.getName().replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
                assertThat(tokens.get(token))
                        .as("-cl-%s of %s", token, theme)
                        .isEqualTo(part.getAccessor().invoke(Look.palette(theme)));
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Theme.class)
    void bothThemesDefineTheSameTokens(Theme theme) throws IOException {
        assertThat(names(theme)).isEqualTo(names(theme.other()));
    }

    private static Map<String, Color> tokens(Theme theme) throws IOException {
        return TOKEN.matcher(sheet(theme))
                .results()
                .collect(Collectors.toMap(match -> match.group(1), match -> Color.web(match.group(2))));
    }

    private static java.util.Set<String> names(Theme theme) throws IOException {
        return Pattern.compile("(-cl-[a-z-]+):")
                .matcher(sheet(theme))
                .results()
                .map(match -> match.group(1))
                .collect(Collectors.toSet());
    }

    private static String sheet(Theme theme) throws IOException {
        return Files.readString(Path.of(URI.create(Look.stylesheet(theme))));
    }
}
