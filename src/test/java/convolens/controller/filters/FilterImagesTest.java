package convolens.controller.filters;

import static org.assertj.core.api.Assertions.assertThat;

import convolens.controller.TaskRunner;
import convolens.controller.train.TrainImages;
import convolens.engine.tensor.Shape;
import convolens.model.filters.FilterResponseModel;
import convolens.model.filters.FilterResponseModel.Input;
import convolens.model.filters.FiltersModel;
import convolens.model.setup.Recomputation;
import convolens.model.train.RunModel;
import convolens.run.TrainSettings;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FilterImagesTest {
    @TempDir
    private Path folder;

    private final SimpleObjectProperty<RunModel> current = new SimpleObjectProperty<>();
    private final FilterResponseModel response = new FilterResponseModel(
            new FiltersModel(FXCollections.observableArrayList(), current), Recomputation.Worker.sameThread());
    private final FilterImages images =
            new FilterImages(current, response, new TrainImages(), TaskRunner.sameThread(error -> {
                throw new AssertionError(error);
            }));

    /** Images (N,3,2,2) whose bytes count up from 0, with label i mod 2. */
    private void writeColours(int n) throws IOException {
        write("train-images-idx4-ubyte", n * 12, n, 3, 2, 2);
        write("train-labels-idx1-ubyte", n, n);
        write("t10k-images-idx4-ubyte", n * 12, n, 3, 2, 2);
        write("t10k-labels-idx1-ubyte", n, n);
    }

    private void write(String name, int count, int... dims) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(bytes);
        out.writeShort(0);
        out.writeByte(8);
        out.writeByte(dims.length);
        for (int dim : dims) {
            out.writeInt(dim);
        }
        for (int i = 0; i < count; i++) {
            out.writeByte(dims.length == 1 ? i % 2 : i);
        }
        Files.write(folder.resolve(name), bytes.toByteArray());
    }

    private RunModel runOn(String data) {
        return new RunModel(TrainSettings.ofChapter(1).withFolder(data));
    }

    @Test
    void readsADigitOnlyWhileTheSceneIsInSight() {
        current.set(runOn(""));
        assertThat(response.inputProperty().get()).isNull();
        images.show(true);
        Input input = response.inputProperty().get();
        assertThat(input.pixels().shape()).isEqualTo(Shape.of(1, 1, 28, 28));
        assertThat(input.label()).as("the first test image of MNIST").isEqualTo("7");
        assertThat(input.count()).isEqualTo(10_000);
        response.step(1);
        assertThat(response.inputProperty().get().label()).isEqualTo("2");
    }

    @Test
    void readsAnImageInColoursFromTheFolderOfTheRun() throws Exception {
        writeColours(4);
        images.show(true);
        current.set(runOn(folder.toString()));
        response.indexProperty().set(1);
        Input input = response.inputProperty().get();
        assertThat(input.pixels().shape()).isEqualTo(Shape.of(1, 3, 2, 2));
        assertThat(input.pixels().get(0, 2, 1, 1)).isEqualTo(23 / 47f);
        assertThat(input.count()).isEqualTo(4);
        assertThat(response.missingProperty().get()).isFalse();
    }

    @Test
    void saysThatTheFolderIsGoneUntilItIsBack() throws Exception {
        images.show(true);
        current.set(runOn(folder.resolve("data").toString()));
        assertThat(response.missingProperty().get()).isTrue();
        assertThat(response.inputProperty().get()).isNull();

        folder = Files.createDirectory(folder.resolve("data"));
        writeColours(2);
        images.show(true);
        assertThat(response.missingProperty().get()).isFalse();
        assertThat(response.inputProperty().get().count()).isEqualTo(2);
    }
}
