package convolens.view;

import convolens.model.Theme;
import convolens.view.paint.Palette;
import java.net.URL;
import java.util.List;
import java.util.stream.Stream;
import javafx.scene.image.Image;

/** The looks of the program: style sheets, colours for painting, and icons. */
public final class Look {
    private static final List<Integer> ICON_SIZES = List.of(16, 32, 48, 64, 128, 256);

    private Look() {}

    /** The address of the user-agent style sheet, which reaches popups too. */
    public static String stylesheet(Theme theme) {
        return resource("css/" + (theme == Theme.DARK ? "dark" : "light") + ".css");
    }

    /** The colours for what is painted: the same tokens as the style sheet's. */
    public static Palette palette(Theme theme) {
        return theme == Theme.DARK ? Palette.dark() : Palette.light();
    }

    /** The address of a style sheet for one window, with the colours that are read from the back of a room. */
    public static String boldStylesheet(Theme theme) {
        return resource("css/" + (theme == Theme.DARK ? "dark" : "light") + "-bold.css");
    }

    /** The application's icon in several sizes. */
    public static Stream<Image> icons() {
        return ICON_SIZES.stream().map(size -> new Image(resource("assets/icons/convolens-" + size + ".png")));
    }

    private static String resource(String path) {
        URL url = Look.class.getResource("/convolens/" + path);
        if (url == null) {
            throw new IllegalStateException("/convolens/" + path + " is missing from the class path");
        }
        return url.toExternalForm();
    }
}
