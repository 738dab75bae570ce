package convolens.export.pdf;

import java.util.List;
import javafx.scene.paint.Color;
import javafx.scene.paint.Stop;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBoolean;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSFloat;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.common.function.PDFunctionType3;
import org.apache.pdfbox.pdmodel.graphics.color.PDDeviceRGB;
import org.apache.pdfbox.pdmodel.graphics.shading.PDShadingType2;

/** A gradient as an axial shading of PDF 1.7, section 8.7.4.5.3: between two stops each, a linear function. */
final class PdfShading {
    private PdfShading() {}

    static PDShadingType2 of(PdfFill fill) {
        PDShadingType2 shading = new PDShadingType2(new COSDictionary());
        shading.setShadingType(PDShadingType2.SHADING_TYPE2);
        shading.setColorSpace(PDDeviceRGB.INSTANCE);
        shading.setCoords(numbers(fill.fromX(), fill.fromY(), fill.toX(), fill.toY()));
        COSArray beyond = new COSArray();
        beyond.add(COSBoolean.TRUE);
        beyond.add(COSBoolean.TRUE);
        shading.setExtend(beyond);
        shading.setFunction(stitched(fill.stops()));
        return shading;
    }

    private static PDFunctionType3 stitched(List<Stop> stops) {
        COSArray pieces = new COSArray();
        COSArray bounds = new COSArray();
        COSArray encode = new COSArray();
        for (int i = 1; i < stops.size(); i++) {
            COSDictionary piece = new COSDictionary();
            piece.setInt(COSName.FUNCTION_TYPE, 2);
            piece.setItem(COSName.DOMAIN, numbers(0, 1));
            piece.setItem(COSName.C0, color(stops.get(i - 1)));
            piece.setItem(COSName.C1, color(stops.get(i)));
            piece.setItem(COSName.N, COSInteger.ONE);
            pieces.add(piece);
            encode.add(COSInteger.ZERO);
            encode.add(COSInteger.ONE);
            if (i < stops.size() - 1) {
                bounds.add(new COSFloat((float) stops.get(i).getOffset()));
            }
        }
        COSDictionary whole = new COSDictionary();
        whole.setInt(COSName.FUNCTION_TYPE, 3);
        whole.setItem(COSName.DOMAIN, numbers(0, 1));
        whole.setItem(COSName.FUNCTIONS, pieces);
        whole.setItem(COSName.BOUNDS, bounds);
        whole.setItem(COSName.ENCODE, encode);
        return new PDFunctionType3(whole);
    }

    private static COSArray color(Stop stop) {
        Color color = stop.getColor();
        return numbers(color.getRed(), color.getGreen(), color.getBlue());
    }

    private static COSArray numbers(double... values) {
        COSArray array = new COSArray();
        for (double value : values) {
            array.add(new COSFloat((float) value));
        }
        return array;
    }
}
