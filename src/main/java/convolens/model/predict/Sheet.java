package convolens.model.predict;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/**
 * An exercise sheet: what is given, and questions of all kinds in turn.
 *
 * @param given the numbers that the questions are about
 * @param exercises no two alike
 */
public record Sheet(List<Given> given, List<Exercise> exercises) {
    /** The most questions of a sheet. */
    public static final int MOST = 100;

    private static final int ATTEMPTS = 40;

    public Sheet {
        given = List.copyOf(given);
        exercises = List.copyOf(exercises);
    }

    /**
     * A sheet about a scene as it is set. The same seed gives the same sheet.
     *
     * @param count how many questions, from 1 to {@value #MOST}; fewer where the scene has no more that differ
     * @throws IllegalArgumentException if nothing can be asked of the scene, or the count is out of its range
     */
    public static Sheet of(Questions questions, int count, long seed) {
        List<QuestionKind> kinds = questions.kinds();
        if (kinds.isEmpty() || count < 1 || count > MOST) {
            throw new IllegalArgumentException("a sheet takes 1 to " + MOST
                    + " questions of a scene that can be asked, but got " + count + " of " + kinds.size() + " kinds");
        }
        SplittableRandom random = new SplittableRandom(seed);
        List<Exercise> exercises = new ArrayList<>();
        int failures = 0;
        for (int turn = 0; exercises.size() < count && failures < ATTEMPTS; turn++) {
            Exercise made = questions.onPaper(kinds.get(turn % kinds.size()), random.nextLong());
            boolean isNew = exercises.stream().noneMatch(other -> other.text().equals(made.text()));
            if (isNew) {
                exercises.add(made);
            }
            failures = isNew ? 0 : failures + 1;
        }
        return new Sheet(questions.given(), exercises);
    }
}
