package convolens.export.animation;

import convolens.raster.Picture;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Animated pictures of GIF 89a ("Graphics Interchange Format, Version 89a", CompuServe 1990). Of each frame after the first
 * only the rectangle is written that has changed, with at most 255 colours of its own: exact where there are no more, else
 * the nearest. (ImageIO's writer gives every frame of a sequence one fixed palette.)
 */
public final class GifFile {
    private static final int LARGEST = 65535;
    private static final int KEEP = 1 << 2;
    private static final int OWN_COLORS = 0x80;

    private final OutputStream out;

    private GifFile(OutputStream out) {
        this.out = out;
    }

    /** A rectangle of a frame. */
    record Part(int x, int y, int width, int height) {}

    /**
     * Writes an animation with exactly the frames there are.
     *
     * @param out stays open
     * @throws IOException if it cannot be written, or a frame cannot be made
     */
    public static void write(FrameSource frames, FramePace pace, OutputStream out) throws IOException {
        GifFile file = new GifFile(out);
        Picture before = null;
        for (int i = 0; i < frames.count(); i++) {
            Picture frame = frames.next();
            if (before == null) {
                file.begin(frame, pace.loops());
            }
            file.frame(frame, before, pace.hundredths(i));
            before = frame;
        }
        out.write(';');
    }

    private void begin(Picture screen, boolean loops) throws IOException {
        if (Math.max(screen.width(), screen.height()) > LARGEST) {
            throw new IOException("a GIF is at most " + LARGEST + " pixels wide and high");
        }
        text("GIF89a");
        number(screen.width());
        number(screen.height());
        bytes(0x70, 0, 0);
        if (loops) {
            // Netscape's extension, which all programs understand: how often, 0 for endlessly
            bytes(0x21, 0xff, 11);
            text("NETSCAPE2.0");
            bytes(3, 1, 0, 0, 0);
        }
    }

    private void frame(Picture frame, @Nullable Picture before, int hundredths) throws IOException {
        Part part = before == null ? new Part(0, 0, frame.width(), frame.height()) : changed(before, frame);
        GifPalette palette = GifPalette.of(frame, part);
        bytes(0x21, 0xf9, 4, KEEP | (before == null ? 0 : 1));
        number(hundredths);
        bytes(palette.transparent(), 0);
        bytes(0x2c);
        number(part.x);
        number(part.y);
        number(part.width);
        number(part.height);
        bytes(OWN_COLORS | palette.bits() - 1);
        for (int i = 0; i < 1 << palette.bits(); i++) {
            int rgb = palette.color(i);
            bytes(rgb >> 16, rgb >> 8, rgb);
        }
        new GifCodes(out, Math.max(2, palette.bits())).write(palette.indices(frame, part, before));
    }

    /** The rectangle outside which nothing has changed; one pixel where nothing has. */
    private static Part changed(Picture before, Picture now) {
        if (before.width() != now.width() || before.height() != now.height()) {
            throw new IllegalArgumentException("the frames of an animation must be of one size");
        }
        int left = now.width();
        int right = -1;
        int top = now.height();
        int bottom = -1;
        for (int y = 0; y < now.height(); y++) {
            int from = y * now.width();
            int first = Arrays.mismatch(before.argb(), from, from + now.width(), now.argb(), from, from + now.width());
            if (first < 0) {
                continue;
            }
            int last = now.width() - 1;
            while (before.argb()[from + last] == now.argb()[from + last]) {
                last--;
            }
            left = Math.min(left, first);
            right = Math.max(right, last);
            top = Math.min(top, y);
            bottom = y;
        }
        return right < 0 ? new Part(0, 0, 1, 1) : new Part(left, top, right - left + 1, bottom - top + 1);
    }

    private void text(String ascii) throws IOException {
        out.write(ascii.getBytes(StandardCharsets.US_ASCII));
    }

    private void number(int value) throws IOException {
        bytes(value, value >> 8);
    }

    private void bytes(int... values) throws IOException {
        for (int value : values) {
            out.write(value);
        }
    }
}
