package convolens.interchange;

import java.nio.file.Path;
import java.util.Locale;

/** In which format a network lies in a file, as the end of its name says. */
public enum FileKind {
    /** NumPy's arrays, of this program or another: everything that is none of the others. */
    NPZ,
    /** Open Neural Network Exchange. */
    ONNX,
    /** A pickle of Python with NumPy's arrays. */
    PICKLE,
    /** The description of a network alone. */
    JSON;

    /** The format of a file. */
    public static FileKind of(Path file) {
        String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
        if (name.endsWith(".onnx")) {
            return ONNX;
        }
        if (name.endsWith(".pkl") || name.endsWith(".pickle")) {
            return PICKLE;
        }
        return name.endsWith(".json") ? JSON : NPZ;
    }
}
