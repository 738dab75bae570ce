package convolens.view;

import convolens.i18n.Messages;
import convolens.model.SettingsModel;
import convolens.model.StatusModel;
import convolens.view.paint.Palette;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableBooleanValue;
import javafx.beans.value.ObservableValue;

/**
 * What every scene is given.
 *
 * @param messages the texts, in the language of the moment
 * @param palette the colours of the theme of the moment
 * @param reduceMotion whether things jump to their place instead of moving there
 * @param status where to tell of work and of errors
 * @param files asks the user for files and folders
 */
public record SceneContext(
        Messages messages,
        ObservableValue<Palette> palette,
        ObservableBooleanValue reduceMotion,
        StatusModel status,
        FilePrompt files) {

    /** The context that follows the user's settings, and asks for files with the dialogs of the platform. */
    public static SceneContext of(Messages messages, SettingsModel settings, StatusModel status) {
        return of(messages, settings, status, new SystemFilePrompt());
    }

    /** The same to be read from the back of a room. */
    public SceneContext bold() {
        return new SceneContext(messages, palette.map(Palette::bold), reduceMotion, status, files);
    }

    /** The context that follows the user's settings. */
    public static SceneContext of(Messages messages, SettingsModel settings, StatusModel status, FilePrompt files) {
        ObservableValue<Palette> palette = Bindings.createObjectBinding(
                () -> {
                    Palette usual = Look.palette(settings.getTheme());
                    return settings.presenter().here().get() ? usual.bold() : usual;
                },
                settings.themeProperty(),
                settings.presenter().here());
        return new SceneContext(messages, palette, settings.reduceMotionProperty(), status, files);
    }
}
