package convolens.view.control;

import convolens.view.paint.Palette;
import convolens.view.paint.Typography;
import java.io.File;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.embed.swing.SwingFXUtils;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.layout.StackPane;
import javafx.scene.paint.Color;
import javafx.stage.Stage;
import javax.imageio.ImageIO;

/** Writes a picture of every control in both themes into the folder given as argument. Run it and look. */
public final class ControlGallery {
    private static final Map<String, Function<Palette, Parent>> PAGES = new LinkedHashMap<>();

    static {
        PAGES.put("curves", palette -> CurveSamples.page());
        PAGES.put("curves-crowded", palette -> CurveSamples.crowdedPage());
        PAGES.put("walls", palette -> WallSamples.page());
        PAGES.put("walls-channels", palette -> WallSamples.channelsPage());
        PAGES.put("matrices", palette -> MatrixSamples.page());
        PAGES.put("matrices-maps", MatrixSamples::mapsPage);
        PAGES.put("code", palette -> CodeSamples.page());
    }

    private ControlGallery() {}

    public static void main(String[] args) {
        Application.launch(Gallery.class, args);
    }

    /** The application that takes the pictures and ends. */
    public static final class Gallery extends Application {
        @Override
        public void start(Stage stage) throws Exception {
            Typography.load();
            List<String> arguments = getParameters().getRaw();
            takePictures(stage, new File(arguments.get(0)), arguments.size() > 1 ? arguments.get(1) : "");
            Platform.exit();
        }
    }

    private static void takePictures(Stage stage, File folder, String only) throws IOException {
        for (Map.Entry<String, Function<Palette, Parent>> page : PAGES.entrySet()) {
            for (boolean dark : new boolean[] {false, true}) {
                if (page.getKey().startsWith(only)) {
                    Palette palette = dark ? Palette.dark() : Palette.light();
                    Scene scene = scene(page.getValue().apply(palette), palette);
                    stage.setScene(scene);
                    stage.show();
                    scene.getRoot().applyCss();
                    scene.getRoot().layout();
                    scene.getRoot().lookupAll(".painted-region").forEach(node -> ((PaintedRegion) node).paintNow());
                    File file = new File(folder, page.getKey() + (dark ? "-dark.png" : "-light.png"));
                    ImageIO.write(SwingFXUtils.fromFXImage(scene.snapshot(null), null), "png", file);
                }
            }
        }
    }

    private static Scene scene(Parent page, Palette palette) {
        StackPane root = new StackPane(page);
        root.setStyle("-fx-background-color: " + css(palette.stage()));
        Scene scene = new Scene(root, 800, 640);
        scene.setUserAgentStylesheet("/convolens/css/" + (palette.isDark() ? "dark" : "light") + ".css");
        root.lookupAll(".painted-region").forEach(node -> ((PaintedRegion) node).setPalette(palette));
        return scene;
    }

    static String css(Color color) {
        return String.format("#%06X", Palette.argb(color) & 0xFFFFFF);
    }
}
