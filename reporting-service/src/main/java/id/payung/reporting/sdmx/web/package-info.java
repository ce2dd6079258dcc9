/** What both doors of SDMX share: formats by {@code Accept}, refusals and unchanged answers. */
package id.payung.reporting.sdmx.web;
