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

/** Registers that are open to everybody. */
@RestController
@RequestMapping("/api/public/registers")
class OpenRegisterController {

    private static final int MOST = 50;

    private final OpenRegisters registers;

    OpenRegisterController(OpenRegisters registers) {
        this.registers = registers;
    }

    @GetMapping
    List<OpenRegisters.OpenRegister> registers() {
        return registers.all();
    }

    @GetMapping("/{code}/entries")
    Page<OpenRegisters.OpenEntry> entries(@PathVariable String code, @RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) @Nullable EntryStatus status,
            @RequestParam(required = false) @Nullable String mark,
            @RequestParam(required = false) @Nullable UUID cursor, @RequestParam(defaultValue = "20") int size) {
        return registers.entries(code, new OpenRegisters.Search(q, status, mark, cursor,
                Math.max(1, Math.min(size, MOST))));
    }
}
