package convolens.model.units;

import convolens.engine.tensor.ReceptiveField;
import convolens.engine.tensor.Shape;
import convolens.engine.tensor.Tensor;
import java.util.List;

/** Parts of pictures, as large as a receptive field; what lies outside the picture is NaN. */
public final class PatchCrop {
    private PatchCrop() {}

    /**
     * Cuts a part out of a picture.
     *
     * @param picture (C,H,W), not modified
     * @param field which part; it may reach over the edges
     * @return (C,h,w)
     */
    public static Tensor of(Tensor picture, ReceptiveField field) {
        int height = picture.dim(1);
        int width = picture.dim(2);
        Tensor crop = new Tensor(Shape.of(picture.dim(0), field.height(), field.width()));
        int at = 0;
        for (int c = 0; c < picture.dim(0); c++) {
            for (int y = field.top(); y < field.bottom(); y++) {
                for (int x = field.left(); x < field.right(); x++) {
                    boolean inside = y >= 0 && y < height && x >= 0 && x < width;
                    crop.data()[at++] = inside ? picture.data()[(c * height + y) * width + x] : Float.NaN;
                }
            }
        }
        return crop;
    }

    /** The mean of crops of one shape, pixel by pixel, over those that lie in their picture there; NaN where none does. */
    public static Tensor mean(List<Tensor> crops) {
        Tensor mean = new Tensor(crops.get(0).shape());
        for (int i = 0; i < mean.size(); i++) {
            double sum = 0;
            int count = 0;
            for (Tensor crop : crops) {
                float value = crop.data()[i];
                sum += Float.isNaN(value) ? 0 : value;
                count += Float.isNaN(value) ? 0 : 1;
            }
            mean.data()[i] = count == 0 ? Float.NaN : (float) (sum / count);
        }
        return mean;
    }
}
