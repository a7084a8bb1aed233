package violations;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Sends an entity over HTTP. */
@RestController
public class EntityController {

    /** An entity. */
    @Entity
    public static class Row {
        @Id
        private long id;
    }

    @GetMapping("/rows")
    List<Row> rows() {
        return List.of();
    }
}
