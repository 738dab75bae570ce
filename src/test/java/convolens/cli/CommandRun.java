package convolens.cli;

import convolens.cli.bench.SceneMeter;
import convolens.cli.terminal.Terminal;
import convolens.raster.Picture;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongSupplier;

/** A command run in this process: its exit code and what it wrote. */
public record CommandRun(int code, String out, String err) {

    /** As if the output went to a file. */
    public static CommandRun of(String... words) {
        return on(0, System::nanoTime, new StopSignal(), words);
    }

    /** On a terminal of so many columns, 0 for none, by a given clock, stopped by a given signal. */
    static CommandRun on(int columns, LongSupplier nanoTime, StopSignal stop, String... words) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        Terminal terminal = new Terminal(new PrintWriter(out, true), new PrintWriter(err, true), columns, true, false);
        int code = new Cli(terminal, new FlatCamera(), new EvenMeter(), nanoTime, stop).run(words);
        return new CommandRun(code, out.toString(), err.toString());
    }

    public List<String> lines() {
        return out.lines().toList();
    }

    public String lastLine() {
        return lines().get(lines().size() - 1);
    }

    /** Knows two scenes and paints each in one colour. */
    private static final class FlatCamera implements SceneCamera {
        private boolean saved;

        @Override
        public List<String> remarks() {
            return saved ? List.of("The run is not here.") : List.of();
        }

        @Override
        public List<String> lessons() {
            return List.of("Stride", "Train");
        }

        @Override
        public String draw(Shot shot) {
            saved = shot.saved() != null;
            return "<svg width=\"" + shot.width() + "\"/>";
        }

        @Override
        public byte[] print(Shot shot) {
            return new byte[] {'%', 'P', 'D', 'F'};
        }

        @Override
        public byte[] exercises(Shot shot, int count, long seed, boolean isPdf) throws NoPicture {
            if (shot.lesson().equals("Train")) {
                throw new NoPicture("nothing can be asked about Train");
            }
            String text = (isPdf ? "%PDF " : "# ") + shot.lesson() + " " + count + " " + seed + " " + shot.language();
            return text.getBytes(java.nio.charset.StandardCharsets.UTF_8);
        }

        @Override
        public byte[] handout(Shot shot) {
            return print(shot);
        }

        @Override
        public Film film(Shot shot, Steps steps, double scale) throws NoPicture {
            if (steps.to() > 9) {
                throw new NoPicture("no such steps");
            }
            return new FlatFilm(shot, (steps.to() == 0 ? 9 : steps.to()) - steps.from() + 1);
        }

        @Override
        public SceneCamera.Picture take(Shot shot, double scale) throws NoPicture {
            if (shot.step() > 9) {
                throw new NoPicture("no such step");
            }
            int width = (int) (shot.width() * scale);
            int height = (int) (shot.height() * scale);
            int[] argb = new int[width * height];
            Arrays.fill(argb, shot.dark() ? 0xFF102030 : 0xFFFFEEDD);
            return new SceneCamera.Picture(width, height, argb);
        }
    }

    /** Frames of one colour each, from black on. */
    private static final class FlatFilm implements SceneCamera.Film {
        private final SceneCamera.Shot shot;
        private final int count;
        private int made;

        FlatFilm(SceneCamera.Shot shot, int count) {
            this.shot = shot;
            this.count = count;
        }

        @Override
        public int count() {
            return count;
        }

        @Override
        public Picture next() {
            return Picture.filled(shot.width(), shot.height(), 0xff000000 + made++);
        }

        @Override
        public void close() {}
    }

    /** Knows two scenes: the steps of one take 1, 2, 3 … ms, each frame of the other takes 9. Starts take longer each time. */
    private static final class EvenMeter implements SceneMeter {
        private int starts;

        @Override
        public List<String> lessons() {
            return List.of("Stride", "Train");
        }

        @Override
        public Map<String, Long> start() {
            starts++;
            Map<String, Long> stages = new LinkedHashMap<>();
            stages.put("Java", 100L * starts);
            stages.put("scene drawn", 1000L + starts);
            return stages;
        }

        @Override
        public Session open() {
            return new Session() {
                @Override
                public Measured measure(String lesson, int steps, boolean atOnce) {
                    double[] times = new double[steps];
                    Arrays.setAll(times, i -> lesson.equals("Train") ? 9 : steps - i);
                    return new Measured(atOnce ? 0 : 70, lesson.length(), lesson.equals("Stride"), times);
                }

                @Override
                public void close() {}
            };
        }
    }
}
