package convolens;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * The program's icon in a system's own format, made of its pictures.
 *
 * @param pictures the folder of the pictures as PNG, one for each size
 */
record SystemIcon(Path pictures) {
    private static final List<Integer> ICON_SIZES = List.of(16, 32, 48, 64, 128, 256);

    /** Linux takes a PNG as it is. */
    Path png() {
        return picture(256);
    }

    /** Writes the icon of Windows to a file in a folder. */
    Path ico(Path folder) throws IOException {
        return Files.write(folder.resolve("convolens.ico"), ico());
    }

    /** Writes the icon of macOS to a file in a folder. */
    Path icns(Path folder) throws IOException {
        return Files.write(folder.resolve("convolens.icns"), icns());
    }

    private Path picture(int size) {
        return pictures.resolve("convolens-" + size + ".png");
    }

    /** A header, an entry of 16 bytes for each picture, and the pictures as PNG. A side of 256 is written as 0. */
    private byte[] ico() throws IOException {
        int offset = 6 + 16 * ICON_SIZES.size();
        ByteBuffer head = ByteBuffer.allocate(offset).order(ByteOrder.LITTLE_ENDIAN);
        head.putShort((short) 0).putShort((short) 1).putShort((short) ICON_SIZES.size());
        ByteArrayOutputStream pictures = new ByteArrayOutputStream();
        for (int size : ICON_SIZES) {
            byte[] png = Files.readAllBytes(picture(size));
            head.put((byte) size)
                    .put((byte) size)
                    .putShort((short) 0)
                    .putShort((short) 1)
                    .putShort((short) 32);
            head.putInt(png.length).putInt(offset + pictures.size());
            pictures.write(png);
        }
        ByteArrayOutputStream icon = new ByteArrayOutputStream();
        icon.write(head.array());
        icon.write(pictures.toByteArray());
        return icon.toByteArray();
    }

    /** Blocks of a type, their length and a PNG: icp4 to icp6 for 16 to 64 pixels, ic07 for 128, ic08 for 256. */
    private byte[] icns() throws IOException {
        ByteArrayOutputStream blocks = new ByteArrayOutputStream();
        DataOutputStream data = new DataOutputStream(blocks);
        String[] types = {"icp4", "icp5", "icp6", "ic07", "ic08"};
        int[] sizes = {16, 32, 64, 128, 256};
        for (int i = 0; i < types.length; i++) {
            byte[] png = Files.readAllBytes(picture(sizes[i]));
            data.writeBytes(types[i]);
            data.writeInt(8 + png.length);
            data.write(png);
        }
        ByteArrayOutputStream icon = new ByteArrayOutputStream();
        DataOutputStream whole = new DataOutputStream(icon);
        whole.writeBytes("icns");
        whole.writeInt(8 + blocks.size());
        blocks.writeTo(whole);
        return icon.toByteArray();
    }
}
