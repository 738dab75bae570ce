package convolens.engine.gemm;

/**
 * Which multiply this JVM runs: the Vector API's where its module is present, else EJML's. The system property
 * {@value #PROPERTY} with the value {@code ejml} or {@code vector} asks for one of them.
 */
final class GemmChoice {
    static final String PROPERTY = "convolens.gemm";

    private static final String MODULE = "jdk.incubator.vector";

    private GemmChoice() {}

    /**
     * Chooses.
     *
     * @param wanted the value of the property, null where it is not set
     * @throws IllegalArgumentException if there is no multiply of that name, or this JVM cannot run it
     */
    static Gemm of(String wanted) {
        boolean present = ModuleLayer.boot().findModule(MODULE).isPresent();
        if (wanted == null) {
            return present ? VectorGemm.INSTANCE : EjmlGemm.INSTANCE;
        }
        return switch (wanted) {
            case "ejml" -> EjmlGemm.INSTANCE;
            case "vector" -> {
                if (!present) {
                    throw new IllegalArgumentException(
                            PROPERTY + "=vector needs the option --add-modules " + MODULE + " when Java is started");
                }
                yield VectorGemm.INSTANCE;
            }
            default ->
                throw new IllegalArgumentException("the property " + PROPERTY + " is ejml or vector, but is " + wanted);
        };
    }
}
