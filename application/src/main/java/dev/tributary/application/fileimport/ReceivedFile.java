package dev.tributary.application.fileimport;

import dev.tributary.domain.fileimport.ImportId;

/**
 * A file that has arrived whole.
 *
 * @param sha256 of its bytes, in hex
 */
public record ReceivedFile(ImportId id, String name, String resource, long bytes, String sha256) {}
