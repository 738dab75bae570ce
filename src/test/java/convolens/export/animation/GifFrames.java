package convolens.export.animation;

import convolens.raster.Picture;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.metadata.IIOMetadataNode;
import javax.imageio.stream.ImageInputStream;

/**
 * An animation as a viewer shows it, read by ImageIO: each frame is drawn over the one before.
 *
 * @param delays in hundredths of a second
 */
public record GifFrames(List<Picture> frames, List<Integer> delays, boolean loops) {
    public static GifFrames of(byte[] file) throws IOException {
        ImageReader reader = ImageIO.getImageReadersByFormatName("gif").next();
        List<Picture> frames = new ArrayList<>();
        List<Integer> delays = new ArrayList<>();
        boolean loops = false;
        try (ImageInputStream in = ImageIO.createImageInputStream(new ByteArrayInputStream(file))) {
            reader.setInput(in);
            IIOMetadataNode screen =
                    (IIOMetadataNode) reader.getStreamMetadata().getAsTree("javax_imageio_gif_stream_1.0");
            IIOMetadataNode size = (IIOMetadataNode)
                    screen.getElementsByTagName("LogicalScreenDescriptor").item(0);
            int width = Integer.parseInt(size.getAttribute("logicalScreenWidth"));
            int height = Integer.parseInt(size.getAttribute("logicalScreenHeight"));
            BufferedImage shown = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
            for (int i = 0; i < reader.getNumImages(true); i++) {
                IIOMetadataNode root =
                        (IIOMetadataNode) reader.getImageMetadata(i).getAsTree("javax_imageio_gif_image_1.0");
                IIOMetadataNode place = (IIOMetadataNode)
                        root.getElementsByTagName("ImageDescriptor").item(0);
                IIOMetadataNode control = (IIOMetadataNode)
                        root.getElementsByTagName("GraphicControlExtension").item(0);
                shown.createGraphics()
                        .drawImage(
                                reader.read(i),
                                Integer.parseInt(place.getAttribute("imageLeftPosition")),
                                Integer.parseInt(place.getAttribute("imageTopPosition")),
                                null);
                frames.add(new Picture(width, height, shown.getRGB(0, 0, width, height, null, 0, width)));
                delays.add(Integer.parseInt(control.getAttribute("delayTime")));
                loops |= root.getElementsByTagName("ApplicationExtension").getLength() > 0;
            }
        } finally {
            reader.dispose();
        }
        return new GifFrames(frames, delays, loops);
    }
}
