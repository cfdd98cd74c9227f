/** How a JSON response becomes typed rows: columns, their conversion rules, cells, rejects. */
@NullMarked
package dev.tributary.domain.activity.externalapi.mapping;

import org.jspecify.annotations.NullMarked;
