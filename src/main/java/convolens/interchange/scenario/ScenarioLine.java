package convolens.interchange.scenario;

import convolens.data.DataException;
import convolens.lesson.tour.SceneDocument;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.Inflater;

/**
 * A scenario or tour as one line of text, to be sent in a message: {@code convolens:1:<document>:<checksum>}, the document as
 * base64url of its deflated JSON, the checksum as the CRC-32 of what was deflated.
 */
public final class ScenarioLine {
    private static final String PREFIX = "convolens:1:";
    private static final int BUFFER = 8192;
    private static final int HEX = 16;

    private ScenarioLine() {}

    /** Writes a document as a line. */
    public static String of(SceneDocument document) {
        byte[] json = ScenarioJson.write(document).toString().getBytes(StandardCharsets.UTF_8);
        return PREFIX + Base64.getUrlEncoder().withoutPadding().encodeToString(deflated(json)) + ":"
                + String.format("%08x", checksum(json));
    }

    /** Whether a text is meant to be such a line, even a damaged one. */
    public static boolean isOne(String text) {
        return text.strip().startsWith(PREFIX.substring(0, PREFIX.indexOf(':') + 1));
    }

    /**
     * Reads a line. Blanks and line breaks that a mail program has put in do not matter.
     *
     * @param place what the message of an error begins with
     * @throws DataException if it is none; the message says what would be right
     */
    public static SceneDocument read(String line, String place) throws DataException {
        if (line.length() > ScenarioFile.LARGEST) {
            throw new DataException(place + " is too long: expected at most " + ScenarioFile.LARGEST + " letters");
        }
        String text = line.replaceAll("\\s", "");
        if (!text.startsWith(PREFIX)) {
            boolean isNewer = text.matches("convolens:\\d+:.*");
            throw new DataException(
                    isNewer
                            ? place + " was copied from a newer Convolens: expected a line " + PREFIX + "…"
                            : place + " holds no scene: expected a line " + PREFIX + "…");
        }
        int end = text.lastIndexOf(':');
        try {
            byte[] packed = Base64.getUrlDecoder().decode(text.substring(Math.min(end, PREFIX.length()), end));
            byte[] json = inflated(packed, place);
            if (checksum(json) == Long.parseLong(text.substring(end + 1), HEX)) {
                return ScenarioFile.read(json, place);
            }
        } catch (IllegalArgumentException | DataFormatException e) {
            // said below
        }
        throw new DataException(place + " is damaged: expected the whole line as it was copied");
    }

    private static long checksum(byte[] bytes) {
        CRC32 crc = new CRC32();
        crc.update(bytes);
        return crc.getValue();
    }

    private static byte[] deflated(byte[] bytes) {
        Deflater deflater = new Deflater(Deflater.BEST_COMPRESSION);
        try {
            deflater.setInput(bytes);
            deflater.finish();
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            byte[] buffer = new byte[BUFFER];
            while (!deflater.finished()) {
                out.write(buffer, 0, deflater.deflate(buffer));
            }
            return out.toByteArray();
        } finally {
            deflater.end();
        }
    }

    private static byte[] inflated(byte[] packed, String place) throws DataFormatException, DataException {
        Inflater inflater = new Inflater();
        try {
            inflater.setInput(packed);
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            byte[] buffer = new byte[BUFFER];
            while (!inflater.finished()) {
                int count = inflater.inflate(buffer);
                if (count == 0 && !inflater.finished()) {
                    throw new DataFormatException("the end is missing");
                }
                out.write(buffer, 0, count);
                if (out.size() > ScenarioFile.LARGEST) {
                    throw new DataException(
                            place + " is too long: expected at most " + ScenarioFile.LARGEST + " bytes when unpacked");
                }
            }
            return out.toByteArray();
        } finally {
            inflater.end();
        }
    }
}
