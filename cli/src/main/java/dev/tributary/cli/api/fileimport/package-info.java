/** What the API returns about imports of files. */
@NullMarked
package dev.tributary.cli.api.fileimport;

import org.jspecify.annotations.NullMarked;
