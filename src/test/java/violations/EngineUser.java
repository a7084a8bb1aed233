package violations;

import org.camunda.bpm.engine.RuntimeService;

/** Uses the engine from outside its packages. */
public record EngineUser(RuntimeService engine) {
}
