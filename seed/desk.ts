export const sampleAccounts = '';
export async function seedDesk(_say: (line: string) => void): Promise<void> {}
