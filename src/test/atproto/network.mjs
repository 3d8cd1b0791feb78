// Starts a whole AT Protocol network on this machine, with two accounts, and says where it is: for tests against the real servers.
import { TestNetwork } from '@atproto/dev-env'

const network = await TestNetwork.create({ dbPostgresSchema: 'watchfloor', pds: { rateLimitsEnabled: false } })
const people = {}
for (const name of ['brand', 'stranger']) {
  const agent = network.pds.getClient()
  const made = await agent.com.atproto.server.createAccount({ email: `${name}@test.com`, handle: `${name}.test`, password: `${name}-pass` })
  people[name] = made.data.did
}
await network.processAll()
// The view of the network is brought up to date all the time, as that of the real one is.
setInterval(() => network.processAll().catch(() => {}), 300)
console.log(JSON.stringify({ pds: network.pds.url, api: network.bsky.url, people }))
process.stdin.resume()
process.stdin.on('end', () => process.exit(0))
