package convolens.view.export;

import convolens.model.export.ArrayFormat;
import convolens.model.export.ExportModel.Kind;
import convolens.raster.NamedArray;
import java.util.List;

/** What the user can have exported. */
public interface ExportActions {
    /** Asks how something is to be exported. */
    void open(Kind kind);

    /** Asks where, and writes the picture. */
    void savePicture();

    /** Puts the picture onto the clipboard. */
    void copyPicture();

    /** Asks where, and makes the animation. */
    void saveAnimation();

    /** Stops an animation under way. */
    void cancel();

    /** The arrays on the stage. */
    List<NamedArray> arrays();

    /** What an array looks like in a format of text. */
    String text(NamedArray array, ArrayFormat format);

    /** Puts an array onto the clipboard, in a format of text. */
    void copy(NamedArray array, ArrayFormat format);

    /** Asks where, and writes an array. */
    void save(NamedArray array, ArrayFormat format);

    /** The width and height of the picture at scale 1. */
    double[] pictureSize();
}
