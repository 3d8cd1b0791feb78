/** Posts from the topics of a Kafka cluster; the client's types stay in here. */
package watchfloor.channel.kafka;
