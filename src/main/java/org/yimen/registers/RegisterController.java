package org.yimen.registers;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.yimen.platform.Page;

/** Registers for staff. */
@RestController
@RequestMapping("/api")
class RegisterController {

    private final RegisterList list;

    RegisterController(RegisterList list) {
        this.list = list;
    }

    @GetMapping("/registers")
    List<RegisterCount> registers() {
        return list.registers();
    }

    @GetMapping("/registers/{code}/entries")
    Page<EntryRow> entries(@PathVariable String code, @RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) @Nullable Long street,
            @RequestParam(required = false) @Nullable EntryStatus state,
            @RequestParam(required = false) @Nullable UUID cursor, @RequestParam(defaultValue = "20") int size) {
        return list.entries(code, new EntryFilter(q, street, state, cursor, Math.max(1, Math.min(size, 100))));
    }

    @GetMapping("/register-entries/{id}")
    EntryDetail entry(@PathVariable UUID id) {
        return list.entry(id);
    }
}
