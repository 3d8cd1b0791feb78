/** Posts from files: csv, tsv and ndjson, plain or gzipped. */
package watchfloor.channel.file;
