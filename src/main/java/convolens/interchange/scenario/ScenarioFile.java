package convolens.interchange.scenario;

import convolens.data.DataException;
import convolens.interchange.WholeFile;
import convolens.lesson.tour.SceneDocument;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Scenarios and tours in files of their own type. */
public final class ScenarioFile {
    /** The ending of their names, without the dot. */
    public static final String ENDING = "convolens";

    /** The longest file that is read, in bytes: far more than a tour of pictures needs. */
    static final int LARGEST = 8 << 20;

    private ScenarioFile() {}

    /**
     * Writes a file whole or not at all.
     *
     * @throws IOException if it cannot be written; the message is one sentence that names the file
     */
    public static void write(Path file, SceneDocument document) throws IOException {
        WholeFile.writeText(file, text(document));
    }

    /** A document as a file holds it. */
    public static String text(SceneDocument document) {
        return JsonText.of(ScenarioJson.write(document));
    }

    /**
     * Reads a file.
     *
     * @throws DataException if it holds neither a scenario nor a tour; the message says what, where and what would be right
     */
    public static SceneDocument read(Path file) throws DataException {
        if (!Files.isRegularFile(file)) {
            throw new DataException(file + (Files.exists(file) ? " is not a file" : " does not exist")
                    + ": expected a file ." + ENDING);
        }
        try (InputStream in = Files.newInputStream(file)) {
            return read(in, String.valueOf(file.getFileName()));
        } catch (DataException e) {
            throw e;
        } catch (IOException e) {
            throw new DataException(file + " cannot be read: expected a file that you may open", e);
        }
    }

    /**
     * Reads a file.
     *
     * @param place what the message of an error begins with
     * @throws DataException as {@link #read(Path)} does
     */
    public static SceneDocument read(InputStream in, String place) throws IOException {
        byte[] bytes = in.readNBytes(LARGEST + 1);
        if (bytes.length > LARGEST) {
            throw new DataException(place + " is too long: expected at most " + LARGEST + " bytes");
        }
        return read(bytes, place);
    }

    static SceneDocument read(byte[] bytes, String place) throws DataException {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(java.nio.ByteBuffer.wrap(bytes))
                    .toString();
            return ScenarioJson.parse(text, place);
        } catch (CharacterCodingException e) {
            throw new DataException(place + " is damaged, or no file of Convolens: expected text in UTF-8", e);
        }
    }
}
