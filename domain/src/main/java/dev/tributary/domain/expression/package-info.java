/**
 * The one expression language of conditions, criteria, additional data and request templates: its
 * functions, its types and its checks. The adapters translate expressions to SQL.
 */
@NullMarked
package dev.tributary.domain.expression;

import org.jspecify.annotations.NullMarked;
