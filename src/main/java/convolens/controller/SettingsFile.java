package convolens.controller;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonParseException;
import convolens.interchange.WholeFile;
import convolens.lesson.Lesson;
import convolens.model.Notice;
import convolens.model.PanelModel;
import convolens.model.SettingsModel;
import convolens.model.StatusModel;
import convolens.model.Theme;
import convolens.model.WindowBounds;
import convolens.model.export.AnimationFormat;
import convolens.model.export.ArrayFormat;
import convolens.model.export.ExportSettings;
import convolens.model.export.PictureFormat;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.DoubleStream;
import javafx.beans.InvalidationListener;
import org.jspecify.annotations.Nullable;

/**
 * The settings as a JSON file. What is missing in the file, or makes no sense, keeps its default; a file that is no
 * JSON object at all is set aside.
 */
public final class SettingsFile {
    /** More than any settings need: a longer file is damaged. */
    private static final long LARGEST = 64 * 1024;

    private static final Gson GSON = new GsonBuilder().setPrettyPrinting().create();

    private final Path file;

    /** @param folder where settings.json lies; made when it is first written */
    public SettingsFile(Path folder) {
        file = folder.resolve("settings.json");
    }

    private record Panel(Boolean shown, Double width) {
        static Panel of(PanelModel panel) {
            return new Panel(panel.wantedProperty().get(), panel.getWidth());
        }

        void applyTo(PanelModel panel) {
            ifPresent(shown, panel.wantedProperty()::set);
            ifPresent(finite(width), panel.widthProperty()::set);
        }
    }

    private record Exports(
            PictureFormat picture,
            AnimationFormat animation,
            ArrayFormat array,
            Double scale,
            Double frameScale,
            Double speed,
            Boolean loops,
            String folder) {
        static Exports of(ExportSettings settings) {
            return new Exports(
                    settings.pictureProperty().get(),
                    settings.animationProperty().get(),
                    settings.arrayProperty().get(),
                    settings.scaleProperty().get(),
                    settings.frameScaleProperty().get(),
                    settings.speedProperty().get(),
                    settings.loopsProperty().get(),
                    settings.folderProperty().get());
        }

        void applyTo(ExportSettings settings) {
            ifPresent(picture, settings.pictureProperty()::set);
            ifPresent(animation, settings.animationProperty()::set);
            ifPresent(array, settings.arrayProperty()::set);
            ifPresent(finite(scale), settings.scaleProperty()::set);
            ifPresent(finite(frameScale), settings.frameScaleProperty()::set);
            ifPresent(finite(speed), settings.speedProperty()::set);
            ifPresent(loops, settings.loopsProperty()::set);
            ifPresent(folder, settings.folderProperty()::set);
        }
    }

    private record Stored(
            Theme theme,
            String language,
            Lesson lesson,
            @Nullable Boolean reduceMotion,
            Boolean coverAtStart,
            WindowBounds window,
            Map<String, Double> zoom,
            List<String> recentFiles,
            Panel navigator,
            Panel inspector,
            Exports exports) {}

    /**
     * Reads the file into the settings.
     *
     * @return what the user should be told, if anything
     */
    public Optional<Notice> load(SettingsModel settings) {
        if (!Files.exists(file)) {
            settings.firstStartProperty().set(true);
            return Optional.empty();
        }
        try {
            Stored stored = Files.size(file) > LARGEST
                    ? null
                    : GSON.fromJson(Files.readString(file, StandardCharsets.UTF_8), Stored.class);
            if (stored == null) {
                return Optional.of(setAside());
            }
            apply(stored, settings);
            return Optional.empty();
        } catch (JsonParseException | java.nio.charset.CharacterCodingException e) {
            return Optional.of(setAside());
        } catch (IOException e) {
            return Optional.of(Notice.error("settings.unreadable", file.toString()));
        }
    }

    /** Takes what is to be written, now, on the FX thread. The returned task may run on any thread. */
    public TaskRunner.Work<@Nullable Void> saving(SettingsModel settings) {
        Stored stored = new Stored(
                settings.getTheme(),
                settings.getLanguage().toLanguageTag(),
                settings.lastLessonProperty().get(),
                settings.motionChosenProperty().get()
                        ? settings.reduceMotionProperty().get()
                        : null,
                settings.coverAtStartProperty().get(),
                settings.windowBoundsProperty().get(),
                settings.zoom().chosen(),
                List.copyOf(settings.recentFiles().files()),
                Panel.of(settings.navigator()),
                Panel.of(settings.inspector()),
                Exports.of(settings.exports()));
        return cancelled -> {
            write(stored);
            return null;
        };
    }

    private synchronized void write(Stored stored) throws IOException {
        WholeFile.write(file, out -> out.write(GSON.toJson(stored).getBytes(StandardCharsets.UTF_8)));
    }

    private Notice setAside() {
        try {
            return Notice.error(
                    "settings.damaged", WholeFile.setAside(file).getFileName().toString());
        } catch (IOException e) {
            return Notice.error("settings.unreadable", file.toString());
        }
    }

    private static void apply(Stored stored, SettingsModel settings) {
        ifPresent(stored.theme, settings.themeProperty()::set);
        ifPresent(stored.language, tag -> settings.languageProperty().set(Locale.forLanguageTag(tag)));
        ifPresent(stored.lesson, settings.lastLessonProperty()::set);
        ifPresent(stored.reduceMotion, settings::chooseReducedMotion);
        ifPresent(stored.coverAtStart, settings.coverAtStartProperty()::set);
        ifPresent(sensible(stored.window), settings.windowBoundsProperty()::set);
        ifPresent(
                stored.recentFiles,
                files -> settings.recentFiles()
                        .restore(files.stream().filter(Objects::nonNull).toList()));
        ifPresent(stored.zoom, settings.zoom()::restore);
        ifPresent(stored.navigator, panel -> panel.applyTo(settings.navigator()));
        ifPresent(stored.inspector, panel -> panel.applyTo(settings.inspector()));
        ifPresent(stored.exports, exports -> exports.applyTo(settings.exports()));
    }

    private static @Nullable WindowBounds sensible(@Nullable WindowBounds window) {
        return window != null
                        && DoubleStream.of(window.x(), window.y(), window.width(), window.height())
                                .allMatch(Double::isFinite)
                        && window.width() > 0
                        && window.height() > 0
                ? window
                : null;
    }

    private static @Nullable Double finite(@Nullable Double value) {
        return value != null && Double.isFinite(value) ? value : null;
    }

    private static <T> void ifPresent(@Nullable T value, Consumer<T> setter) {
        if (value != null) {
            setter.accept(value);
        }
    }

    /**
     * Saves the settings whenever one of them changes.
     *
     * @param runner writes the file
     * @param status is told if that is not possible
     */
    public void saveOnChange(SettingsModel settings, TaskRunner runner, StatusModel status) {
        InvalidationListener save = observable -> runner.run(
                saving(settings),
                done -> {},
                error -> status.tell(Notice.error("settings.unsaved", String.valueOf(error.getMessage()))));
        settings.themeProperty().addListener(save);
        settings.languageProperty().addListener(save);
        settings.lastLessonProperty().addListener(save);
        settings.reduceMotionProperty().addListener(save);
        settings.motionChosenProperty().addListener(save);
        settings.coverAtStartProperty().addListener(save);
        settings.zoom().zoomProperty().addListener(save);
        settings.recentFiles().files().addListener(save);
        settings.navigator().wantedProperty().addListener(save);
        settings.exports().folderProperty().addListener(save);
        settings.inspector().wantedProperty().addListener(save);
    }
}
