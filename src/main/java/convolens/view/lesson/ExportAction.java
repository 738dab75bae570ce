package convolens.view.lesson;

import javafx.beans.value.ObservableBooleanValue;

/**
 * An entry of the export menu while a scene is shown.
 *
 * @param key the bundle key of its text
 * @param available whether there is something to export at the moment
 * @param action what it does, on the FX thread
 */
public record ExportAction(String key, ObservableBooleanValue available, Runnable action) {}
