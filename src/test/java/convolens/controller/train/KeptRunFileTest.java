package convolens.controller.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import convolens.controller.FramePump;
import convolens.controller.TaskRunner;
import convolens.data.DataException;
import convolens.engine.network.Architecture;
import convolens.engine.network.LayerSpec;
import convolens.engine.tensor.Window;
import convolens.engine.train.OptimizerSettings;
import convolens.engine.train.TrainerSettings.Schedule;
import convolens.interchange.KeptRunFile;
import convolens.interchange.KeptRuns;
import convolens.interchange.ParameterFile;
import convolens.model.Notice;
import convolens.model.StatusModel;
import convolens.model.train.TrainModel;
import convolens.run.KeptRun;
import convolens.run.TrainData;
import convolens.run.TrainNetwork;
import convolens.run.TrainSettings;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What lies where a run is kept may have been damaged or put there by somebody else. */
class KeptRunFileTest {
    private static final TrainSettings SETTINGS = new TrainSettings(
            "",
            60,
            20,
            new TrainNetwork(TrainNetwork.Kind.SIMPLE, 2, 5, 1, 0, 4, 0.05, 0.5),
            OptimizerSettings.of(OptimizerSettings.Kind.ADAM),
            0.5,
            20,
            1,
            7,
            Schedule.EPOCH_END,
            1);

    @TempDir
    private Path home;

    private final StatusModel status = new StatusModel();
    private Path json;
    private Path arrays;

    @BeforeEach
    void keepARun() throws IOException {
        TrainModel model = new TrainModel(SETTINGS, 1L << 32);
        TrainTools tools = new TrainTools(runner(), FramePump.byHand(), () -> 0, status, () -> {});
        try (TrainPlayer player = new TrainPlayer(model, tools, runs())) {
            player.play();
        }
        // as earlier versions kept the only run
        Path written = new KeptRuns(runs()).list().get(0).file().folder();
        try (var files = Files.list(written)) {
            for (Path file : files.toList()) {
                Files.move(file, runs().resolve(file.getFileName()));
            }
        }
        Files.delete(written);
        json = runs().resolve("run.json");
        try (var files = Files.list(runs())) {
            arrays =
                    files.filter(f -> f.toString().endsWith(".npz")).findFirst().orElseThrow();
        }
        assertThat(new KeptRunFile(runs()).read()).isPresent();
    }

    private Path runs() {
        return home.resolve("runs");
    }

    private static TaskRunner runner() {
        return TaskRunner.sameThread(error -> {
            throw new AssertionError(error);
        });
    }

    @Test
    void aRunFromBeforeThereWasACoolDownKeepsItsRate() throws IOException {
        String text = Files.readString(json);
        assertThat(text).contains("\"coolDown\":0.5,");
        Files.writeString(json, text.replace("\"coolDown\":0.5,", ""));
        KeptRun save = new KeptRunFile(runs()).read().orElseThrow();
        assertThat(save.settings()).isEqualTo(SETTINGS.withCoolDown(0));
    }

    @Test
    void layersOfOnesOwnAreKept() throws IOException {
        Architecture own = new Architecture(
                TrainData.MNIST.image(),
                List.of(
                        new LayerSpec.Convolution(2, Window.square(5, 3, 0)),
                        new LayerSpec.BatchNormalization(),
                        new LayerSpec.Relu(),
                        new LayerSpec.Affine(10)));
        TrainSettings settings = SETTINGS.withNetwork(SETTINGS.network().withOwn(own));
        TrainModel model = new TrainModel(settings, 1L << 32);
        TrainTools tools = new TrainTools(runner(), FramePump.byHand(), () -> 0, status, () -> {});
        try (TrainPlayer player = new TrainPlayer(model, tools, home.resolve("own"))) {
            player.play();
        }
        KeptRun kept = new KeptRuns(home.resolve("own")).latest().orElseThrow();
        assertThat(kept.settings()).isEqualTo(settings);
        assertThat(kept.checkpoint().parameters()).containsKeys("W1", "gamma1", "var1", "b2");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 100, 5_000, -1})
    void numbersThatEndEarlyAreSetAside(int bytes) throws IOException {
        byte[] whole = Files.readAllBytes(arrays);
        Files.write(arrays, Arrays.copyOf(whole, bytes < 0 ? whole.length + bytes : bytes));
        assertSetAside();
    }

    @Test
    void numbersThatAreMissingAreSetAside() throws IOException {
        Files.delete(arrays);
        assertSetAside();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void changedBytesAreSetAsideOrHarmless(long seed) throws IOException {
        Random random = new Random(seed);
        byte[] bytes = Files.readAllBytes(arrays);
        for (int i = 0; i < 20; i++) {
            bytes[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));
        }
        Files.write(arrays, bytes);
        try {
            new KeptRunFile(runs()).read();
        } catch (DataException sentence) {
            assertThat(sentence.getMessage()).as("seed %d", seed).doesNotContain("Exception");
        }
    }

    @Test
    void aBombIsNotUnpacked() throws IOException {
        byte[] zeros = new byte[1 << 20];
        try (OutputStream out = Files.newOutputStream(arrays);
                ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry("W1.npy"));
            String header = "{'descr': '<f4', 'fortran_order': False, 'shape': (2000000000,), }\n";
            zip.write(new byte[] {(byte) 0x93, 'N', 'U', 'M', 'P', 'Y', 1, 0, (byte) header.length(), 0});
            zip.write(header.getBytes(StandardCharsets.US_ASCII));
            for (int i = 0; i < 64; i++) {
                zip.write(zeros);
            }
        }
        assertThat(Files.size(arrays)).isLessThan(200_000);
        assertSetAside();
    }

    /** The description may name two files of its own folder, and no other. */
    @ParameterizedTest
    @ValueSource(strings = {"../run-0.npz", "/etc/passwd", "run-0.npz/../../x.npz", "..", "run-2.npz", ""})
    void aPathThatLeavesTheFolderIsNotFollowed(String path) throws IOException {
        Path outside = home.resolve("run-0.npz");
        Files.copy(arrays, outside);
        byte[] before = Files.readAllBytes(outside);
        replaceInJson("\"arrays\":\"" + arrays.getFileName() + "\"", "\"arrays\":\"" + path + "\"");
        assertSetAside();
        assertThat(outside).hasBinaryContent(before);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"trainCount\":60 | \"trainCount\":-60",
                "\"trainCount\":60 | \"trainCount\":2000000000",
                "\"filters\":2 | \"filters\":100000000",
                "\"filters\":2 | \"filters\":3",
                "\"hidden\":4 | \"hidden\":2147483647",
                "\"batchSize\":20 | \"batchSize\":0",
                "\"epochs\":1 | \"epochs\":0",
                "\"iteration\":3 | \"iteration\":-3",
                "\"shape\":[1,28,28] | \"shape\":[1,2147483647,28]",
                "\"state\":\"FINISHED\" | \"state\":\"NEW\"",
                "\"state\":\"FINISHED\" | \"state\":null",
                "\"settings\":{ | \"settings\":null,\"x\":{",
                "\"version\":1 | \"version\":2",
            })
    void settingsThatNoRunCouldHaveAreSetAside(String from, String to) throws IOException {
        replaceInJson(from, to);
        assertSetAside();
    }

    @Test
    void aDescriptionOfEndlessLengthIsNotRead() throws IOException {
        Files.write(json, new byte[(8 << 20) + 1]);
        assertSetAside();
    }

    @Test
    void numbersOfAnotherNetworkAreSetAside() throws IOException {
        var tensors = ParameterFile.load(arrays);
        tensors.put("W1", tensors.get("b1"));
        ParameterFile.save(arrays, tensors);
        assertSetAside();
    }

    private void replaceInJson(String from, String to) throws IOException {
        String text = Files.readString(json, StandardCharsets.UTF_8);
        assertThat(text).contains(from);
        Files.writeString(json, text.replace(from, to), StandardCharsets.UTF_8);
    }

    /** One sentence, nothing offered, the damaged files kept under another name. */
    private void assertSetAside() throws IOException {
        DataException sentence = catchThrowableOfType(DataException.class, () -> new KeptRunFile(runs()).read());
        assertThat(sentence).isNotNull();
        assertThat(sentence.getMessage()).contains("run").doesNotContain("Exception", "\tat ");

        TrainModel model = new TrainModel(SETTINGS, 1L << 32);
        TrainTools tools = new TrainTools(runner(), FramePump.byHand(), () -> 0, status, () -> {});
        TrainPlayer player = new TrainPlayer(model, tools, runs());
        player.lookForKeptRun();
        assertThat(model.offerProperty().get()).isNull();
        assertThat(status.getNotices()).containsExactly(Notice.error("lesson.train.save.damaged", "run.json.damaged"));
        assertThat(json).doesNotExist();
        try (var files = Files.list(runs())) {
            List<String> names = files.map(f -> f.getFileName().toString()).toList();
            assertThat(names).contains("run.json.damaged").allMatch(name -> name.contains(".damaged"));
        }
        assertThat(new KeptRunFile(runs()).read()).isEmpty();
    }
}
